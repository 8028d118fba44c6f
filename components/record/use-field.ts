'use client'
import { fieldHelp, fieldLabel } from '#components/staff/field-label.ts'
import { useWords } from '#components/ui/language.tsx'
import { useEditedRecord } from './edited-record.tsx'

export interface FieldProps {
  name: string
  label: string
  help: string | undefined
  readOnly: boolean
}

/**
 * What the input of a field is given: `field('title')`. A field of a list's items is named with its list, and bound with the dotted
 * path of the item: `field('participants/capacity', 'participants.0')`.
 */
export function useField(): (path: string, item?: string) => FieldProps {
  const t = useWords()
  const { type, readOnly } = useEditedRecord()
  return (path, item) => ({
    name: item === undefined ? path : `${item}.${path.split('/').at(-1)}`,
    label: fieldLabel(t, type, path),
    help: fieldHelp(t, type, path),
    readOnly,
  })
}

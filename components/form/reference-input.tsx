'use client'
import { useController } from 'react-hook-form'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { RecordType } from '#lib/record-types.ts'
import { fieldId } from './field-id.ts'
import { useProblem } from './problem.ts'
import { useRecordLabel } from './record-labels.tsx'
import { RecordPicker, type RecordSearch } from './record-picker.tsx'
import type { InputProps } from './text-input.tsx'

/** One other record: holds its id, or '' for none. */
export function ReferenceInput({
  name,
  label,
  help,
  required = false,
  readOnly = false,
  types,
  search,
}: InputProps & { types: readonly RecordType[]; search: RecordSearch }) {
  const t = useWords()
  const { field } = useController({ name })
  const error = useProblem(name)
  const id = String(field.value ?? '')
  const { name: chosen, isPublic } = useRecordLabel(id)
  return (
    <FieldFrame
      id={fieldId(name)}
      label={label}
      help={help}
      error={error}
      required={required}
      note={id && !isPublic && <span className="text-sm text-muted">{t('form.notPublic')}</span>}
    >
      {(control) =>
        readOnly ? (
          <input {...control} value={id ? chosen : t('form.none')} readOnly className="control" />
        ) : (
          <RecordPicker
            control={control}
            types={types}
            search={search}
            chosen={id ? { id, name: chosen } : null}
            onPick={field.onChange}
            onLeave={field.onBlur}
          />
        )
      }
    </FieldFrame>
  )
}

'use client'
import { useController } from 'react-hook-form'
import { fieldLabel } from '#components/staff/field-label.ts'
import { GroupFrame } from '#components/ui/group-frame.tsx'
import { useWords } from '#components/ui/language.tsx'
import { definitionOf } from '#lib/record/definitions.ts'
import { useEditedRecord } from './edited-record.tsx'
import type { FieldProps } from './use-field.ts'

/** Fields that no source speaks for. */
const ownMatter: ReadonlySet<string> = new Set(['slug', 'sources', 'staffNote', 'corrections'])

/** The names of fields of the record, in a line. */
export function useFieldNames(): (fields: readonly string[]) => string {
  const t = useWords()
  const { type } = useEditedRecord()
  return (fields) => fields.map((each) => fieldLabel(t, type, each)).join(', ')
}

/** For which fields of the record a source speaks. What today's declaration does not know stays chosen. */
export function FieldNamesInput({ name, label, readOnly }: FieldProps) {
  const t = useWords()
  const { type } = useEditedRecord()
  const { field } = useController({ name })
  const chosen = (field.value ?? []) as string[]
  const offered = Object.keys(definitionOf(type).fields).filter((each) => !ownMatter.has(each))
  const toggle = (each: string, on: boolean) => {
    const unknown = chosen.filter((other) => !offered.includes(other))
    field.onChange([...offered.filter((other) => (other === each ? on : chosen.includes(other))), ...unknown])
  }
  return (
    <GroupFrame label={label}>
      <div className="columns-2 gap-x-6 @lg:columns-3">
        {offered.map((each) => (
          <label key={each} className="choice break-inside-avoid">
            <input
              type="checkbox"
              checked={chosen.includes(each)}
              onChange={(event) => toggle(each, event.target.checked)}
              onBlur={field.onBlur}
              disabled={readOnly}
            />
            {fieldLabel(t, type, each)}
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}

'use client'
import { useController } from 'react-hook-form'
import { fieldLabel } from '#components/staff/field-label.ts'
import { useWords } from '#components/ui/language.tsx'
import { definitionOf } from '#lib/record/definitions.ts'
import { useEditedRecord } from './edited-record.tsx'
import type { FieldProps } from './use-field.ts'

/** Fields that no source speaks for. */
const ownMatter: ReadonlySet<string> = new Set(['slug', 'sources', 'staffNote', 'corrections'])

/** For which fields of the record a source speaks. What is chosen stands in the summary, so that the list may stay closed. */
export function FieldNamesInput({ name, label, readOnly }: FieldProps) {
  const t = useWords()
  const { type } = useEditedRecord()
  const { field } = useController({ name })
  const chosen = (field.value ?? []) as string[]
  const offered = Object.keys(definitionOf(type).fields).filter((each) => !ownMatter.has(each))
  const toggle = (each: string, on: boolean) =>
    field.onChange(
      [...offered, ...chosen.filter((other) => !offered.includes(other))].filter((other) =>
        other === each ? on : chosen.includes(other),
      ),
    )
  return (
    <details>
      <summary className="min-h-8">
        <span className="font-semibold">{label}</span>{' '}
        <span className="text-muted">
          {chosen.map((each) => fieldLabel(t, type, each)).join(', ') || t('editor.speaksForNone')}
        </span>
      </summary>
      <fieldset className="mt-2 columns-2 gap-x-6 @xl:columns-3">
        <legend className="sr-only">{label}</legend>
        {offered.map((each) => (
          <label key={each} className="flex min-h-8 items-baseline gap-2 break-inside-avoid">
            <input
              type="checkbox"
              checked={chosen.includes(each)}
              onChange={(event) => toggle(each, event.target.checked)}
              onBlur={field.onBlur}
              disabled={readOnly}
              className="accent-accent"
            />
            {fieldLabel(t, type, each)}
          </label>
        ))}
      </fieldset>
    </details>
  )
}

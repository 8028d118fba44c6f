'use client'
import { DateRangeInput } from '#components/form/date-range-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { ClosingFields } from '../closing-fields.tsx'
import { FieldGroup } from '../field-group.tsx'
import { useField } from '../use-field.ts'

/** A thematic area's fields, in the order of its public page. */
export function ThematicAreaForm() {
  const field = useField()
  const from = field('from')
  return (
    <>
      <FieldGroup name="names">
        <LocalizedText {...field('name')} required />
        <LocalizedText {...field('description')} multiline />
      </FieldGroup>
      <FieldGroup name="when">
        <DateRangeInput start={from} end={field('to')} readOnly={from.readOnly} />
      </FieldGroup>
      <ClosingFields />
    </>
  )
}

'use client'
import { DateRangeInput } from '#components/form/date-range-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { NumberInput } from '#components/form/number-input.tsx'
import { ReferenceInput } from '#components/form/reference-input.tsx'
import { ClosingFields } from '../closing-fields.tsx'
import { FieldGroup } from '../field-group.tsx'
import { searchRecords } from '../search-records.ts'
import { useField } from '../use-field.ts'

/** A round's fields. */
export function RoundForm() {
  const field = useField()
  const opened = field('opened')
  return (
    <>
      <FieldGroup name="facts">
        <NumberInput {...field('number')} required />
        <LocalizedText {...field('chapter')} />
        <ReferenceInput {...field('host')} types={['state']} search={searchRecords} />
      </FieldGroup>
      <FieldGroup name="when">
        <DateRangeInput start={opened} end={field('closed')} readOnly={opened.readOnly} />
      </FieldGroup>
      <ClosingFields />
    </>
  )
}

'use client'
import { DateRangeInput } from '#components/form/date-range-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { NumberInput } from '#components/form/number-input.tsx'
import { ReferenceInput } from '#components/form/reference-input.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { FieldGroup } from '../field-group.tsx'
import { searchRecords } from '../search-records.ts'
import { SourcesInput } from '../sources-input.tsx'
import { useField } from '../use-field.ts'

/** A round's fields. */
export function RoundForm() {
  const field = useField()
  const opened = field('opened')
  return (
    <>
      <FieldGroup name="name">
        <NumberInput {...field('number')} required />
        <LocalizedText {...field('chapter')} />
      </FieldGroup>
      <FieldGroup name="who">
        <ReferenceInput {...field('host')} types={['state']} search={searchRecords} />
      </FieldGroup>
      <FieldGroup name="when">
        <DateRangeInput start={opened} end={field('closed')} readOnly={opened.readOnly} />
      </FieldGroup>
      <FieldGroup>
        <SourcesInput />
      </FieldGroup>
      <FieldGroup name="office">
        <TextInput {...field('staffNote')} multiline />
      </FieldGroup>
    </>
  )
}

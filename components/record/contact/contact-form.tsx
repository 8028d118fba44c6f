'use client'
import { useWatch } from 'react-hook-form'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { DateRangeInput } from '#components/form/date-range-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { ReferenceInput } from '#components/form/reference-input.tsx'
import { ReferenceListInput } from '#components/form/reference-list-input.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { contactKinds, contactVisibilities } from '#lib/record/contact/schema.ts'
import { partyTypes } from '#lib/record-types.ts'
import { choicesOf } from '../choices.ts'
import { ClosingFields } from '../closing-fields.tsx'
import { FieldGroup } from '../field-group.tsx'
import { searchRecords } from '../search-records.ts'
import { useField } from '../use-field.ts'

/** A contact's fields. Party and mandate are a focal point's. */
export function ContactForm() {
  const t = useWords()
  const field = useField()
  const kind = useWatch({ name: 'kind' })
  const from = field('from')
  return (
    <>
      <FieldGroup name="facts">
        <ChoiceInput {...field('kind')} choices={choicesOf(contactKinds, (each) => t(`terms.contactKind.${each}`))} />
        {kind === 'focalPoint' && (
          <>
            <ReferenceInput {...field('party')} types={partyTypes} search={searchRecords} required />
            <DateRangeInput start={from} end={field('to')} readOnly={from.readOnly} />
          </>
        )}
        <LocalizedText {...field('role')} required />
        <TextInput {...field('person')} />
        <ReferenceListInput {...field('organizations')} types={partyTypes} search={searchRecords} />
      </FieldGroup>
      <FieldGroup name="reach">
        <LocalizedText {...field('office')} />
        <TextInput {...field('email')} type="email" />
        <TextInput {...field('phone')} type="tel" />
      </FieldGroup>
      <FieldGroup name="access">
        <ChoiceInput
          {...field('visibility')}
          choices={choicesOf(contactVisibilities, (each) => t(`terms.audience.${each}`))}
        />
      </FieldGroup>
      <ClosingFields />
    </>
  )
}

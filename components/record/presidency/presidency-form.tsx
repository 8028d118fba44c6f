'use client'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { DateRangeInput } from '#components/form/date-range-input.tsx'
import { PartialDateInput } from '#components/form/partial-date-input.tsx'
import { ReferenceInput } from '#components/form/reference-input.tsx'
import { ReferenceListInput } from '#components/form/reference-list-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { presidencyKinds, termStates } from '#lib/record/presidency/schema.ts'
import { partyTypes } from '#lib/record-types.ts'
import { choicesOf } from '../choices.ts'
import { ClosingFields } from '../closing-fields.tsx'
import { FieldGroup } from '../field-group.tsx'
import { searchRecords } from '../search-records.ts'
import { useField } from '../use-field.ts'

/** A presidency's fields: who presides, when, and over which rounds. */
export function PresidencyForm() {
  const t = useWords()
  const field = useField()
  const from = field('from')
  return (
    <>
      <FieldGroup name="facts">
        <ReferenceInput {...field('party')} types={partyTypes} search={searchRecords} required />
        <ChoiceInput
          {...field('kind')}
          choices={choicesOf(presidencyKinds, (kind) => t(`terms.presidencyKind.${kind}`))}
        />
      </FieldGroup>
      <FieldGroup name="term">
        <DateRangeInput start={from} end={field('to')} readOnly={from.readOnly} />
        <PartialDateInput {...field('announced')} />
        <ChoiceInput {...field('state')} choices={choicesOf(termStates, (state) => t(`terms.termState.${state}`))} />
      </FieldGroup>
      <FieldGroup>
        <ReferenceListInput {...field('rounds')} types={['round']} search={searchRecords} />
      </FieldGroup>
      <ClosingFields />
    </>
  )
}

'use client'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { DateRangeInput } from '#components/form/date-range-input.tsx'
import { ReferenceInput } from '#components/form/reference-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { membershipRoles, membershipStatuses } from '#lib/record/membership/schema.ts'
import { answers } from '#lib/record/shared-fields.ts'
import { partyTypes } from '#lib/record-types.ts'
import { choicesOf } from '../choices.ts'
import { ClosingFields } from '../closing-fields.tsx'
import { FieldGroup } from '../field-group.tsx'
import { searchRecords } from '../search-records.ts'
import { useField } from '../use-field.ts'

/** A membership's fields: whose it is, in what role, and since when. */
export function MembershipForm() {
  const t = useWords()
  const field = useField()
  const from = field('from')
  const answerChoices = choicesOf(answers, (answer) => t(`terms.answer.${answer}`))
  return (
    <>
      <FieldGroup name="facts">
        <ReferenceInput {...field('party')} types={partyTypes} search={searchRecords} required />
        <ChoiceInput
          {...field('role')}
          choices={choicesOf(membershipRoles, (role) => t(`terms.membershipRole.${role}`))}
        />
        <ChoiceInput
          {...field('status')}
          choices={choicesOf(membershipStatuses, (status) => t(`terms.membershipStatus.${status}`))}
        />
        <ChoiceInput {...field('founding')} choices={answerChoices} />
        <ChoiceInput {...field('friend')} choices={answerChoices} />
      </FieldGroup>
      <FieldGroup name="when">
        <DateRangeInput start={from} end={field('to')} readOnly={from.readOnly} />
      </FieldGroup>
      <ClosingFields />
    </>
  )
}

'use client'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { DateRangeInput } from '#components/form/date-range-input.tsx'
import { ReferenceInput } from '#components/form/reference-input.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { membershipRoles, membershipStatuses } from '#lib/record/membership/schema.ts'
import { answers } from '#lib/record/shared-fields.ts'
import { partyTypes } from '#lib/record-types.ts'
import { choicesOf } from '../choices.ts'
import { FieldGroup } from '../field-group.tsx'
import { searchRecords } from '../search-records.ts'
import { SourcesInput } from '../sources-input.tsx'
import { useField } from '../use-field.ts'

/** A membership's fields: whose it is, in what role, and since when. */
export function MembershipForm() {
  const t = useWords()
  const field = useField()
  const from = field('from')
  const answerChoices = choicesOf(answers, (answer) => t(`terms.answer.${answer}`))
  return (
    <>
      <FieldGroup name="who">
        <ReferenceInput {...field('party')} types={partyTypes} search={searchRecords} required />
      </FieldGroup>
      <FieldGroup name="facts">
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
      <FieldGroup>
        <SourcesInput />
      </FieldGroup>
      <FieldGroup name="office">
        <TextInput {...field('staffNote')} multiline />
      </FieldGroup>
    </>
  )
}

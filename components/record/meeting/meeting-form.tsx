'use client'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { CountryInput } from '#components/form/country-input.tsx'
import { DateRangeInput } from '#components/form/date-range-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { ReferenceInput } from '#components/form/reference-input.tsx'
import { ReferenceListInput } from '#components/form/reference-list-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { meetingKinds, modalities } from '#lib/record/meeting/schema.ts'
import { partyTypes } from '#lib/record-types.ts'
import { choicesOf } from '../choices.ts'
import { ClosingFields } from '../closing-fields.tsx'
import { FieldGroup } from '../field-group.tsx'
import { searchRecords } from '../search-records.ts'
import { useField } from '../use-field.ts'
import { CorrectionsInput } from './corrections-input.tsx'
import { ParticipantsInput } from './participants-input.tsx'
import { StatusChangesInput } from './status-changes-input.tsx'
import { StatusInput } from './status-input.tsx'

/** A meeting's fields, in the order of its public page. */
export function MeetingForm() {
  const t = useWords()
  const field = useField()
  const { readOnly } = field('start')
  return (
    <>
      <FieldGroup name="name">
        <LocalizedText {...field('title')} required />
        <div className="grid gap-5 @xl:grid-cols-2">
          <ChoiceInput {...field('kind')} choices={choicesOf(meetingKinds, (kind) => t(`terms.meetingKind.${kind}`))} />
          <ReferenceInput {...field('round')} types={['round']} search={searchRecords} />
        </div>
      </FieldGroup>
      <FieldGroup name="when">
        <DateRangeInput start={{ ...field('start'), required: true }} end={field('end')} readOnly={readOnly} />
        <StatusInput />
        <StatusChangesInput />
      </FieldGroup>
      <FieldGroup name="where">
        <ChoiceInput
          {...field('modality')}
          choices={choicesOf(modalities, (modality) => t(`terms.modality.${modality}`))}
        />
        <LocalizedText {...field('venue')} />
        <div className="grid gap-5 @xl:grid-cols-2">
          <LocalizedText {...field('city')} />
          <CountryInput {...field('country')} />
        </div>
      </FieldGroup>
      <FieldGroup name="told">
        <LocalizedText {...field('summary')} multiline />
        <LocalizedText {...field('agenda')} multiline />
        <LocalizedText {...field('outcomes')} multiline />
      </FieldGroup>
      <FieldGroup>
        <CorrectionsInput />
      </FieldGroup>
      <FieldGroup name="who">
        <ReferenceListInput {...field('hosts')} types={partyTypes} search={searchRecords} />
        <ParticipantsInput />
      </FieldGroup>
      <FieldGroup name="subjects">
        <ReferenceListInput {...field('themes')} types={['thematicArea']} search={searchRecords} />
        <ReferenceListInput {...field('workingGroups')} types={['workingGroup']} search={searchRecords} />
      </FieldGroup>
      <ClosingFields />
    </>
  )
}

'use client'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { NumberInput } from '#components/form/number-input.tsx'
import { PartialDateInput } from '#components/form/partial-date-input.tsx'
import { ReferenceListInput } from '#components/form/reference-list-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { originalLanguages, processKinds } from '#lib/record/process-profile/schema.ts'
import { choicesOf } from '../choices.ts'
import { ClosingFields } from '../closing-fields.tsx'
import { FieldGroup } from '../field-group.tsx'
import { searchRecords } from '../search-records.ts'
import { useField } from '../use-field.ts'
import { FormalAssociationInput } from './formal-association-input.tsx'
import { KnowledgeInput } from './knowledge-input.tsx'

/** The profile's fields, in the order of its public page. */
export function ProcessProfileForm() {
  const t = useWords()
  const field = useField()
  return (
    <>
      <FieldGroup name="facts">
        <LocalizedText {...field('name')} required />
        <ChoiceInput {...field('kind')} choices={choicesOf(processKinds, (kind) => t(`terms.processKind.${kind}`))} />
        <LocalizedText {...field('regions')} />
        <FormalAssociationInput />
        <PartialDateInput {...field('established')} />
      </FieldGroup>
      <FieldGroup name="told">
        <ChoiceInput
          {...field('originalLanguage')}
          choices={choicesOf(originalLanguages, (language) => t(`terms.originalLanguage.${language}`))}
        />
        <LocalizedText {...field('summary')} multiline />
        <LocalizedText {...field('objectives')} multiline />
      </FieldGroup>
      <FieldGroup name="focus">
        <ReferenceListInput {...field('themes')} types={['thematicArea']} search={searchRecords} />
        <ReferenceListInput {...field('pastChairs')} types={['presidency']} search={searchRecords} />
      </FieldGroup>
      <FieldGroup name="secretariat">
        <LocalizedText {...field('secretariat')} multiline />
        <ReferenceListInput {...field('workingGroups')} types={['workingGroup']} search={searchRecords} />
      </FieldGroup>
      <FieldGroup name="members">
        <NumberInput {...field('declaredMembers')} />
        <NumberInput {...field('declaredFounders')} />
        <LocalizedText {...field('foundersNote')} multiline />
        <KnowledgeInput name="memberOrganizations" records="membership" />
        <LocalizedText {...field('friendsLabel')} />
        <LocalizedText {...field('organizationsLabel')} />
        <KnowledgeInput name="observerOrganizations" records="membership" />
      </FieldGroup>
      <FieldGroup name="links">
        <KnowledgeInput name="website" records="link" />
        <KnowledgeInput name="relatedLinks" records="link" />
      </FieldGroup>
      <ClosingFields />
    </>
  )
}

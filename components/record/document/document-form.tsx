'use client'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { PartialDateInput } from '#components/form/partial-date-input.tsx'
import { ReferenceInput } from '#components/form/reference-input.tsx'
import { ReferenceListInput } from '#components/form/reference-list-input.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { audiences } from '#lib/content/definition.ts'
import { documentTypes } from '#lib/record/document/schema.ts'
import { choicesOf } from '../choices.ts'
import { ClosingFields } from '../closing-fields.tsx'
import { FieldGroup } from '../field-group.tsx'
import { searchRecords } from '../search-records.ts'
import { useField } from '../use-field.ts'
import { FilesInput } from './files-input.tsx'
import { LinksInput } from './links-input.tsx'

/** A document's fields, in the order of its public page. */
export function DocumentForm() {
  const t = useWords()
  const field = useField()
  return (
    <>
      <FieldGroup name="name">
        <LocalizedText {...field('title')} required />
        <ChoiceInput {...field('type')} choices={choicesOf(documentTypes, (type) => t(`terms.documentType.${type}`))} />
        <TextInput {...field('symbol')} />
      </FieldGroup>
      <FieldGroup name="adoption">
        <ReferenceInput {...field('adoptedAt')} types={['meeting']} search={searchRecords} />
        <PartialDateInput {...field('adoptedOn')} />
      </FieldGroup>
      <FieldGroup>
        <FilesInput />
      </FieldGroup>
      <FieldGroup>
        <LinksInput />
      </FieldGroup>
      <FieldGroup name="subjects">
        <ReferenceListInput {...field('themes')} types={['thematicArea']} search={searchRecords} />
        <ReferenceListInput {...field('workingGroups')} types={['workingGroup']} search={searchRecords} />
        <ReferenceListInput {...field('supersedes')} types={['document']} search={searchRecords} />
      </FieldGroup>
      <FieldGroup name="access">
        <ChoiceInput
          {...field('visibility')}
          choices={choicesOf(audiences, (audience) => t(`terms.audience.${audience}`))}
        />
        <PartialDateInput {...field('embargo')} />
      </FieldGroup>
      <ClosingFields />
    </>
  )
}

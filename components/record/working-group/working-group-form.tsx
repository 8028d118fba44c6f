'use client'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { DateRangeInput } from '#components/form/date-range-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { ReferenceListInput } from '#components/form/reference-list-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { workingGroupKinds } from '#lib/record/working-group/schema.ts'
import { partyTypes } from '#lib/record-types.ts'
import { choicesOf } from '../choices.ts'
import { ClosingFields } from '../closing-fields.tsx'
import { FieldGroup } from '../field-group.tsx'
import { searchRecords } from '../search-records.ts'
import { useField } from '../use-field.ts'

/** A working group's fields, in the order of its public page. */
export function WorkingGroupForm() {
  const t = useWords()
  const field = useField()
  const from = field('from')
  return (
    <>
      <FieldGroup name="name">
        <LocalizedText {...field('name')} required />
        <ChoiceInput
          {...field('kind')}
          choices={choicesOf(workingGroupKinds, (kind) => t(`terms.workingGroupKind.${kind}`))}
        />
      </FieldGroup>
      <FieldGroup name="told">
        <LocalizedText {...field('mandate')} multiline />
      </FieldGroup>
      <FieldGroup name="who">
        <ReferenceListInput {...field('leads')} types={partyTypes} search={searchRecords} />
      </FieldGroup>
      <FieldGroup name="subjects">
        <ReferenceListInput {...field('themes')} types={['thematicArea']} search={searchRecords} />
      </FieldGroup>
      <FieldGroup name="when">
        <DateRangeInput start={from} end={field('to')} readOnly={from.readOnly} />
      </FieldGroup>
      <ClosingFields />
    </>
  )
}

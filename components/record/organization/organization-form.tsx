'use client'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { useWords } from '#components/ui/language.tsx'
import { organizationKinds } from '#lib/record/organization/schema.ts'
import { choicesOf } from '../choices.ts'
import { ClosingFields } from '../closing-fields.tsx'
import { FieldGroup } from '../field-group.tsx'
import { useField } from '../use-field.ts'

/** An organization's fields. */
export function OrganizationForm() {
  const t = useWords()
  const field = useField()
  return (
    <>
      <FieldGroup name="name">
        <LocalizedText {...field('name')} required />
        <LocalizedText {...field('acronym')} />
        <ChoiceInput
          {...field('kind')}
          choices={choicesOf(organizationKinds, (kind) => t(`terms.organizationKind.${kind}`))}
        />
      </FieldGroup>
      <ClosingFields />
    </>
  )
}

'use client'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { linkCategories } from '#lib/record/link/schema.ts'
import { choicesOf } from '../choices.ts'
import { ClosingFields } from '../closing-fields.tsx'
import { FieldGroup } from '../field-group.tsx'
import { useField } from '../use-field.ts'

/** A link's fields. */
export function LinkForm() {
  const t = useWords()
  const field = useField()
  return (
    <>
      <FieldGroup name="name">
        <LocalizedText {...field('label')} required />
        <TextInput {...field('url')} type="url" />
        <ChoiceInput
          {...field('category')}
          choices={choicesOf(linkCategories, (category) => t(`terms.linkCategory.${category}`))}
        />
      </FieldGroup>
      <ClosingFields />
    </>
  )
}

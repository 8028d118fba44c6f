'use client'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { CountryInput } from '#components/form/country-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { useWords } from '#components/ui/language.tsx'
import { stateKinds } from '#lib/record/state/schema.ts'
import { choicesOf } from '../choices.ts'
import { ClosingFields } from '../closing-fields.tsx'
import { FieldGroup } from '../field-group.tsx'
import { useField } from '../use-field.ts'

/** A state's or a territory's fields, in the order of its public page. */
export function StateForm() {
  const t = useWords()
  const field = useField()
  return (
    <>
      <FieldGroup name="names">
        <ChoiceInput {...field('kind')} choices={choicesOf(stateKinds, (kind) => t(`terms.stateKind.${kind}`))} />
        <CountryInput {...field('iso2')} required />
        <LocalizedText {...field('name')} />
        <LocalizedText {...field('formalName')} />
        <LocalizedText {...field('sortName')} />
      </FieldGroup>
      <ClosingFields />
    </>
  )
}

'use client'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { CountryInput } from '#components/form/country-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { useWords } from '#components/ui/language.tsx'
import { stateKinds } from '#lib/record/state/schema.ts'
import { choicesOf } from '../choices.ts'
import { FieldGroup } from '../field-group.tsx'
import { SlugInput } from '../slug-input.tsx'
import { SourcesInput } from '../sources-input.tsx'
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
      <FieldGroup>
        <SourcesInput />
      </FieldGroup>
      <FieldGroup name="office">
        <SlugInput />
        <TextInput {...field('staffNote')} multiline />
      </FieldGroup>
    </>
  )
}

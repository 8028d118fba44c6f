'use client'
import { ItemListInput } from '#components/form/item-list-input.tsx'
import { LocalizedText } from '#components/form/localized-text.tsx'
import { PartialDateInput } from '#components/form/partial-date-input.tsx'
import { nameIn } from '#components/form/record-labels.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { Button } from '#components/ui/button.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import type { LocalizedText as Texts } from '#lib/action/result.ts'
import { FieldNamesInput, useFieldNames } from './field-names-input.tsx'
import { Folded } from './folded.tsx'
import { useField } from './use-field.ts'

/** Where a record's facts come from: each source with what it speaks for and what it wrote itself. */
export function SourcesInput() {
  const t = useWords()
  const locale = useLocale()
  const field = useField()
  const namesOf = useFieldNames()
  const labelOf = (label: unknown) => nameIn(label as Texts, locale)
  return (
    <ItemListInput
      {...field('sources')}
      nameOf={({ label }, index) => labelOf(label) || t('editor.sourceNumber', { number: index + 1 })}
      adder={(append) => (
        <Button
          onPress={() =>
            append({ label: { es: '', en: '', pt: '' }, url: '', asOf: '', fields: [], wording: '' }, { focus: true })
          }
        >
          {t('editor.addSource')}
        </Button>
      )}
    >
      {(at, { label, fields, wording }) => (
        <Folded
          open={labelOf(label) === ''}
          summary={[namesOf(fields as string[]), wording].filter(Boolean).join(': ')}
        >
          <LocalizedText {...field('sources/label', at)} required />
          <TextInput {...field('sources/url', at)} type="url" />
          <PartialDateInput {...field('sources/asOf', at)} />
          <FieldNamesInput {...field('sources/fields', at)} />
          <TextInput {...field('sources/wording', at)} multiline />
        </Folded>
      )}
    </ItemListInput>
  )
}

'use client'
import { ChoiceInput } from '#components/form/choice-input.tsx'
import { ItemListInput } from '#components/form/item-list-input.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { Button } from '#components/ui/button.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { linkStatuses } from '#lib/record/document/schema.ts'
import { choicesOf } from '../choices.ts'
import { useField } from '../use-field.ts'

/** Where a document can be read: an address a language, and whether it is the original there. */
export function LinksInput() {
  const t = useWords()
  const locale = useLocale()
  const field = useField()
  return (
    <ItemListInput
      {...field('links')}
      nameOf={({ language, url }) =>
        [t(`terms.languages.${language as Locale}`), String(url)].filter(Boolean).join(' · ')
      }
      head={({ language }) => (
        <p className="font-semibold first-letter:uppercase">{t(`terms.languages.${language as Locale}`)}</p>
      )}
      adder={(append) => (
        <Button onPress={() => append({ language: locale, url: '', status: 'unknown' }, { focus: true })}>
          {t('editor.addLink')}
        </Button>
      )}
    >
      {(at) => (
        <>
          <TextInput {...field('links/url', at)} type="url" required />
          <ChoiceInput
            {...field('links/language', at)}
            choices={choicesOf(locales, (language) => t(`terms.languages.${language}`))}
          />
          <ChoiceInput
            {...field('links/status', at)}
            asList
            choices={choicesOf(linkStatuses, (status) => t(`terms.linkStatus.${status}`))}
          />
        </>
      )}
    </ItemListInput>
  )
}

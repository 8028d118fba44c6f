import type { Locale } from '#lib/i18n/locales.ts'
import type { Reading } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'

/** A text of the record in the language that it is in: marked as such where that is not the reader's. */
export function InItsLanguage({ reading, locale }: { reading: Reading; locale: Locale }) {
  return reading.lang === locale ? reading.text : <span lang={reading.lang}>{reading.text}</span>
}

/**
 * A quiet "(in English)", in the reader's language; nothing where the text is in it. Once a title or block, right after it and never
 * alone on a line.
 */
export function LanguageNote({ reading, locale }: { reading: Reading; locale: Locale }) {
  if (reading.lang === locale || reading.text === '') return null
  const t = translator(locale)
  return (
    <>
      {'\u00a0'}
      <span className="whitespace-nowrap font-sans text-sm font-normal text-muted">
        ({t('reading.inLanguage', { language: t(`terms.languages.${reading.lang}`) })})
      </span>
    </>
  )
}

/** A text of the record with a note of its language where that is not the reader's. */
export function Localized({ reading, locale }: { reading: Reading; locale: Locale }) {
  return (
    <>
      <InItsLanguage reading={reading} locale={locale} />
      <LanguageNote reading={reading} locale={locale} />
    </>
  )
}

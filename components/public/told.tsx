import type { Locale } from '#lib/i18n/locales.ts'
import type { Reading } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Translatable } from '#lib/record/process-profile/resolve.ts'
import { LanguageNote } from './localized.tsx'
import { Prose } from './prose.tsx'

/** A text of the source; where it was written in another language than it is read in, that it is a translation. */
export function Told({ text, locale }: { text: Translatable; locale: Locale }) {
  return (
    <div className="space-y-3">
      <TranslationNote text={text} locale={locale} />
      <Prose reading={text} locale={locale} />
    </div>
  )
}

function TranslationNote({ text, locale }: { text: Translatable; locale: Locale }) {
  const t = translator(locale)
  if (!text.translatedFrom) return text.lang === locale ? null : <OtherLanguage text={text} locale={locale} />
  return (
    <p className="text-sm text-muted">
      {t('reading.translatedFrom', { language: t(`terms.languages.${text.translatedFrom}`) })}
      <LanguageNote reading={text} locale={locale} />
    </p>
  )
}

function OtherLanguage({ text, locale }: { text: Reading; locale: Locale }) {
  const t = translator(locale)
  const language = t('reading.inLanguage', { language: t(`terms.languages.${text.lang}`) })
  return <p className="text-sm text-muted first-letter:uppercase">{language}</p>
}

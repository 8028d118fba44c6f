import type { LocalizedText } from '#lib/action/result.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'

/** A record's name in the reader's language, or marked with the language that it is in. */
export function RecordName({ name, locale }: { name: LocalizedText; locale: Locale }) {
  const { text, lang } = readIn(name, locale)
  if (!text) return <span className="text-muted">{translator(locale)('staff.unnamed')}</span>
  if (lang === locale) return text
  return (
    <>
      <span lang={lang}>{text}</span>
      {/* Seen only: who listens hears the language change. */}
      <span aria-hidden="true" className="ms-1.5 inline-block text-[0.75em] font-normal text-muted uppercase">
        {lang}
      </span>
    </>
  )
}

import type { Locale } from '#lib/i18n/locales.ts'
import type { Reading } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import { LanguageNote } from './localized.tsx'

/** How the process itself calls those whom a source calls otherwise. */
export function CalledByTheProcess({ label, locale }: { label: Reading; locale: Locale }) {
  return (
    <p className="max-w-measure">
      {translator(locale).rich('reading.members.called', {
        label: () => <q lang={label.lang === locale ? undefined : label.lang}>{label.text}</q>,
      })}
      <LanguageNote reading={label} locale={locale} />
    </p>
  )
}

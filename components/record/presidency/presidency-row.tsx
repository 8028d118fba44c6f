import { periodInWords } from '#components/public/facts.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { PresidencyEntryView } from '#lib/record/presidency/resolve.ts'

/** A presidency in a list: whose, and its term, or that none is recorded. */
export function PresidencyRow({ view, locale }: { view: PresidencyEntryView; locale: Locale }) {
  const { party, from, to } = view
  const t = translator(locale)
  return (
    <li className="py-1">
      {party ? (
        <NamedRecord named={party} locale={locale} />
      ) : (
        <span className="text-muted">{t('reading.untitled')}</span>
      )}
      <span className="text-muted"> · {periodInWords(from, to, locale) ?? t('reading.noYears')}</span>
    </li>
  )
}

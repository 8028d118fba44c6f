import { periodInWords } from '#components/public/facts.tsx'
import { Localized } from '#components/public/localized.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { RoundEntryView } from '#lib/record/round/resolve.ts'

/** The rounds by number: what its chapter is called, who hosted it, and when it was open. Chapter and host are two facts. */
export function RoundTable({
  caption,
  rounds,
  locale,
}: {
  caption: string
  rounds: readonly { recordId: string; view: RoundEntryView }[]
  locale: Locale
}) {
  const t = translator(locale)
  const head = 'border-b border-ink py-2 pe-6 text-start align-bottom font-semibold last:pe-0'
  const cell = 'border-b border-rule py-2 pe-6 text-start align-baseline last:pe-0'
  const unknown = <span className="text-muted">{t('reading.notRecorded')}</span>
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t('terms.recordType.round')}
          </th>
          <th scope="col" className={head}>
            {t('reading.field.host')}
          </th>
          <th scope="col" className={head}>
            {t('reading.field.period')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rounds.map(({ recordId, view: { name, chapter, host, opened, closed } }) => (
          <tr key={recordId} id={recordId}>
            <th scope="row" className={`${cell} font-normal`}>
              {name.text}
              {chapter && (
                <span className="block text-sm text-muted">
                  <Localized reading={chapter} locale={locale} />
                </span>
              )}
            </th>
            <td className={cell}>{host ? <NamedRecord named={host} locale={locale} /> : unknown}</td>
            <td className={cell}>{periodInWords(opened, closed, locale) ?? unknown}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { NamedRecord } from '#components/public/named.tsx'
import { formatDate } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { isOver } from '#lib/record/presidency/presiding.ts'
import type { PresidencyEntryView } from '#lib/record/presidency/resolve.ts'

/** A term as the page of all terms shows it. */
export interface TermInTable extends PresidencyEntryView {
  recordId: string
  /** When it was, as people write it; null where that is not recorded. */
  dates: string | null
}

/** The terms one below the other, with what the timeline cannot show: kind, state, announcement and rounds where they are recorded. */
export function PresidencyTable({
  caption,
  terms,
  day,
  locale,
}: {
  caption: string
  terms: readonly TermInTable[]
  /** The day that it is read on: a term that is over is not said to be under way, whatever its record says. */
  day: string
  locale: Locale
}) {
  const t = translator(locale)
  const head = 'border-b border-ink py-2 text-start align-bottom font-semibold'
  const cell = 'border-b border-rule py-2 text-start align-baseline'
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${head} pe-4`}>
            {t('terms.recordType.presidency')}
          </th>
          <th scope="col" className={`${head} w-2/5`}>
            {t('reading.field.term')}
          </th>
        </tr>
      </thead>
      <tbody>
        {terms.map((term) => (
          <tr key={term.recordId} id={term.recordId}>
            <th scope="row" className={`${cell} pe-4 font-normal`}>
              <Party term={term} day={day} locale={locale} />
              {term.rounds.map(({ recordId, name }) => (
                <span key={recordId} className="block text-sm" lang={name.lang === locale ? undefined : name.lang}>
                  {name.text}
                </span>
              ))}
            </th>
            <td className={cell}>
              {term.dates ?? <span className="text-muted">{t('reading.notRecorded')}</span>}
              {term.announced !== '' && (
                <span className="block text-sm text-muted">
                  {t('reading.presidencies.announced', { date: formatDate(term.announced, locale) })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Party({ term, day, locale }: { term: TermInTable; day: string; locale: Locale }) {
  const { party, kind, state } = term
  const t = translator(locale)
  const isKnown = state === 'handedOver' || (state !== 'unknown' && !isOver(term, day))
  const more = [
    kind === 'coChair' && t('terms.presidencyKind.coChair'),
    isKnown && t(`terms.termState.${state}`),
  ].filter(Boolean)
  return (
    <>
      {party && <NamedRecord named={party} locale={locale} />}
      {more.length > 0 && <span className="text-sm text-muted"> · {more.join(' · ')}</span>}
    </>
  )
}

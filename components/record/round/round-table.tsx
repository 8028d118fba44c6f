import type { ReactNode } from 'react'
import { periodInWords } from '#components/public/facts.tsx'
import { Localized } from '#components/public/localized.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import { listInWords } from '#lib/i18n/list.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { RoundEntryView } from '#lib/record/round/resolve.ts'
import type { Named } from '#lib/record/view.ts'

/** A round with whoever presided over it, by the presidencies. */
export interface RoundInTable extends RoundEntryView {
  recordId: string
  presidedBy: readonly Named[]
}

/** What is told of each round beside its name, in the order of the columns. Presidency and host are two facts. */
const told = ['presidedBy', 'host', 'period'] as const
type Told = (typeof told)[number]

/** The rounds by number, each with the name of its chapter. What is recorded of none of them has no column, and is said beneath. */
export function RoundTable({
  caption,
  rounds,
  locale,
}: {
  caption: string
  rounds: readonly RoundInTable[]
  locale: Locale
}) {
  const t = translator(locale)
  const title: Record<Told, string> = {
    presidedBy: t('terms.recordType.presidency'),
    host: t('reading.field.host'),
    period: t('reading.field.period'),
  }
  const cells = rounds.map((round) => ({ round, facts: factsOf(round, locale) }))
  const columns = told.filter((each) => cells.some(({ facts }) => facts[each] !== null))
  const missing = told.filter((each) => !columns.includes(each))
  const head = 'border-b border-ink py-2 pe-4 text-start align-bottom font-semibold last:pe-0'
  const cell = 'border-b border-rule py-2 pe-4 text-start align-baseline last:pe-0'
  return (
    <>
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={head}>
              {t('terms.recordType.round')}
            </th>
            {columns.map((each) => (
              <th key={each} scope="col" className={head}>
                {title[each]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map(({ round: { recordId, name, chapter }, facts }) => (
            <tr key={recordId} id={recordId}>
              <th scope="row" className={`${cell} font-normal`}>
                {name.text}
                {chapter && (
                  <span className="block text-sm text-muted">
                    <Localized reading={chapter} locale={locale} />
                  </span>
                )}
              </th>
              {columns.map((each) => (
                <td key={each} className={cell}>
                  {facts[each] ?? <span className="text-muted">{t('reading.notRecorded')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {missing.length > 0 && (
        <p className="mt-3 text-sm text-muted">
          {t('reading.presidencies.ofNoRound', {
            parts: listInWords(
              missing.map((each) => title[each].toLocaleLowerCase(locale)),
              locale,
            ),
          })}
        </p>
      )}
    </>
  )
}

function factsOf({ presidedBy, host, opened, closed }: RoundInTable, locale: Locale): Record<Told, ReactNode> {
  return {
    presidedBy:
      presidedBy.length === 0
        ? null
        : presidedBy.map((party) => (
            <span key={party.recordId} className="block">
              <NamedRecord named={party} locale={locale} />
            </span>
          )),
    host: host && <NamedRecord named={host} locale={locale} />,
    period: periodInWords(opened, closed, locale),
  }
}

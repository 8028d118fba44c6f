import { periodInWords } from '#components/public/facts.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import { formatDate } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { isOver } from '#lib/record/presidency/presiding.ts'
import type { PresidencyEntryView } from '#lib/record/presidency/resolve.ts'

type PresidencyInTable = PresidencyEntryView & { recordId: string }

/** The terms one below the other, with what the timeline cannot show: kind, state, announcement and rounds where they are recorded. */
export function PresidencyTable({
  caption,
  presidencies,
  day,
  locale,
}: {
  caption: string
  presidencies: readonly PresidencyInTable[]
  /** The day that it is read on: a term that is over is not said to be under way, whatever its record says. */
  day: string
  locale: Locale
}) {
  const t = translator(locale)
  const withRounds = presidencies.some(({ rounds }) => rounds.length > 0)
  const head = 'border-b border-ink py-2 pe-6 text-start align-bottom font-semibold last:pe-0'
  const cell = 'border-b border-rule py-2 pe-6 text-start align-baseline last:pe-0'
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t('reading.field.term')}
          </th>
          <th scope="col" className={head}>
            {t('terms.recordType.presidency')}
          </th>
          {withRounds && (
            <th scope="col" className={head}>
              {t('reading.field.rounds')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {presidencies.map((view) => (
          <tr key={view.recordId} id={view.recordId}>
            <td className={`${cell} wide:w-[16rem]`}>
              {periodInWords(view.from, view.to, locale) ?? (
                <span className="text-muted">{t('reading.notRecorded')}</span>
              )}
              {view.announced !== '' && (
                <span className="block text-sm text-muted">
                  {t('reading.presidencies.announced', { date: formatDate(view.announced, locale) })}
                </span>
              )}
            </td>
            <th scope="row" className={`${cell} font-normal`}>
              <Party view={view} day={day} locale={locale} />
            </th>
            {withRounds && (
              <td className={cell}>
                {view.rounds.map(({ recordId: roundId, name }) => (
                  <span key={roundId} className="block" lang={name.lang === locale ? undefined : name.lang}>
                    {name.text}
                  </span>
                ))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Party({ view, day, locale }: { view: PresidencyEntryView; day: string; locale: Locale }) {
  const { party, kind, state } = view
  const t = translator(locale)
  const isKnown = state === 'handedOver' || (state !== 'unknown' && !isOver(view, day))
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

import { periodInWords } from '#components/public/facts.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import { formatDate, formatRange } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Presiding } from '#lib/record/presidency/presiding.ts'
import type { PresidencyEntryView } from '#lib/record/presidency/resolve.ts'

/**
 * Who presides, as far as the terms tell: `Presiding: Chile (2022–2023)`, or `Last recorded: Costa Rica (2023–2024)` with a word on why
 * nobody is said to preside; and who is next.
 */
export function PresidingNow({
  presiding: { standing, terms, next },
  locale,
}: {
  presiding: Presiding<PresidencyEntryView & { recordId: string }>
  locale: Locale
}) {
  const t = translator(locale)
  if (standing === 'unknown' && next.length === 0) return <p>{t('reading.presidencies.noDates')}</p>
  const chairs = terms.filter(({ kind }) => kind === 'chair')
  return (
    <div className="space-y-3">
      {standing !== 'unknown' && (
        <div>
          <p className="text-muted">{t(`reading.presidencies.${standing}`)}</p>
          {terms.map((term) => (
            <TermInWords key={term.recordId} term={term} locale={locale} />
          ))}
        </div>
      )}
      {standing === 'lastRecorded' && (
        <p className="max-w-measure text-sm text-muted">{t('reading.presidencies.whyLast')}</p>
      )}
      {standing === 'presiding' && chairs.length > 1 && (
        <p className="max-w-measure text-sm text-muted">{t('reading.presidencies.whySeveral')}</p>
      )}
      {next[0] && (
        <div>
          <p className="text-muted">{t('reading.presidencies.next')}</p>
          <TermInWords term={next[0]} locale={locale} />
        </div>
      )}
    </div>
  )
}

function TermInWords({ term, locale }: { term: PresidencyEntryView; locale: Locale }) {
  const { party, kind, from, to, announced } = term
  const t = translator(locale)
  const isWhole = from !== '' && to !== ''
  const more = [
    !isWhole && periodInWords(from, to, locale),
    from !== '' && to === '' && t('reading.presidencies.openEnd'),
    kind === 'coChair' && t('terms.presidencyKind.coChair'),
    announced && t('reading.presidencies.announced', { date: formatDate(announced, locale) }),
  ].filter(Boolean)
  return (
    <p>
      <span className="font-serif text-xl">
        {party && <NamedRecord named={party} locale={locale} />}
        {isWhole && ` (${formatRange(from, to, locale)})`}
      </span>
      {more.length > 0 && <span className="block text-sm text-muted">{more.join(' · ')}</span>}
    </p>
  )
}

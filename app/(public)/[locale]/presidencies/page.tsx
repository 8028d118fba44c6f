import type { Metadata } from 'next'
import { ListHead } from '#components/public/list-head.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import { Page } from '#components/public/page.tsx'
import { Part } from '#components/public/prose.tsx'
import { SourcesOfList } from '#components/public/sources-of-list.tsx'
import { TimelineFigure } from '#components/public/timeline/timeline-figure.tsx'
import { PresidencyTable, type TermInTable } from '#components/record/presidency/presidency-table.tsx'
import { PresidingNow } from '#components/record/presidency/presiding-now.tsx'
import { termInWords } from '#components/record/presidency/term-in-words.ts'
import { RoundTable } from '#components/record/round/round-table.tsx'
import { formatRange, today } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Reading } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { presiding } from '#lib/record/presidency/presiding.ts'
import { publishedPresidencies } from '#lib/record/presidency/queries.ts'
import { type PresidencyView, resolvePresidency } from '#lib/record/presidency/resolve.ts'
import { publishedProcessProfile } from '#lib/record/process-profile/queries.ts'
import { publishedRounds } from '#lib/record/round/queries.ts'
import { resolveRound } from '#lib/record/round/resolve.ts'
import { headOf } from '../head.ts'
import { type ListPageProps, localeOf } from '../reader.ts'

export async function generateMetadata({ params }: ListPageProps): Promise<Metadata> {
  const locale = await localeOf(params)
  const t = translator(locale)
  return headOf({
    locale,
    path: paths.public.list(locale, 'presidency'),
    title: t('terms.recordTypes.presidency'),
    description: t('reading.presidencies.description'),
  })
}

type Term = PresidencyView & TermInTable & { publishedAt: Date }

/** Who presides as far as it is recorded, the terms in the order of time and in that of the profile, and the rounds. */
export default async function Presidencies({ params }: ListPageProps) {
  const locale = await localeOf(params)
  const t = translator(locale)
  const day = today()
  const [{ presidencies, names }, profile, found] = await Promise.all([
    publishedPresidencies(),
    publishedProcessProfile(),
    publishedRounds(),
  ])
  const views = presidencies.map(({ recordId, publishedAt, content }) => ({
    recordId,
    publishedAt,
    ...resolvePresidency(content, names, locale),
  }))
  const now = presiding(views, day)
  const running = new Set(now.standing === 'presiding' ? now.terms.map(({ recordId }) => recordId) : [])
  const inProfile = profile?.content.pastChairs.map(({ record }) => record) ?? []
  const terms = datedFirst(
    views.map((view) => ({ ...view, dates: termInWords(view, { goesOn: running.has(view.recordId), locale }) })),
    inProfile,
  )
  const asListed = inProfile.flatMap((listed) => terms.find(({ recordId }) => recordId === listed) ?? [])
  const rounds = found.rounds.map(({ recordId, publishedAt, content }) => ({
    recordId,
    publishedAt,
    ...resolveRound(content, found.names, locale),
    presidedBy: terms.flatMap((term) =>
      term.party && term.rounds.some((round) => round.recordId === recordId) ? [term.party] : [],
    ),
  }))
  return (
    <Page locale={locale} path={paths.public.list(locale, 'presidency')} section="presidency">
      <ListHead
        title={t('terms.recordTypes.presidency')}
        count={t('reading.presidencies.count', { count: terms.length })}
      />
      <div className="space-y-12 border-t border-rule pt-6">
        {terms.length > 0 && (
          <>
            <PresidingNow presiding={now} locale={locale} />
            <Part title={t('reading.presidencies.inTime')} level={1}>
              <TermsOnTimeline terms={terms} locale={locale} />
            </Part>
            <div className="grid items-start gap-x-12 gap-y-12 wide:grid-cols-[minmax(0,1fr)_20rem]">
              <PresidencyTable caption={t('reading.presidencies.inTime')} terms={terms} day={day} locale={locale} />
              {asListed.length > 0 && <AsListed terms={asListed} locale={locale} />}
            </div>
          </>
        )}
        <Part title={t('terms.recordTypes.round')} level={1}>
          {rounds.length > 0 ? (
            <RoundTable caption={t('terms.recordTypes.round')} rounds={rounds} locale={locale} />
          ) : (
            <p className="text-muted">{t('reading.presidencies.noRounds')}</p>
          )}
        </Part>
        <SourcesOfList
          records={[...terms.map((term) => ({ ...term, name: nameOf(term, locale) })), ...rounds]}
          locale={locale}
        />
      </div>
    </Page>
  )
}

/** In the order of time; those whose dates are unknown after them, as the profile lists them. */
function datedFirst(terms: readonly Term[], inProfile: readonly string[]): Term[] {
  const placeOf = ({ recordId }: Term) =>
    inProfile.includes(recordId) ? inProfile.indexOf(recordId) : inProfile.length
  return [
    ...terms.filter(({ dates }) => dates !== null),
    ...terms.filter(({ dates }) => dates === null).sort((a, b) => placeOf(a) - placeOf(b)),
  ]
}

function TermsOnTimeline({ terms, locale }: { terms: readonly Term[]; locale: Locale }) {
  const t = translator(locale)
  const entries = terms.map(({ recordId, party, from, to, dates }) => ({
    id: recordId,
    label: party?.name.text ?? '',
    from,
    to,
    dates: dates ?? t('reading.notRecorded'),
  }))
  return (
    <TimelineFigure
      title={t('reading.presidencies.inTime')}
      description={entries.map(({ label, dates }) => `${label}: ${dates}`).join('; ')}
      entries={entries}
      words={{
        exact: t('reading.timeline.exact'),
        inexact: t('reading.timeline.inexact'),
        undated: t('reading.timeline.undated'),
      }}
    />
  )
}

/** The order of the profile is a fact of its own: it need not be that of time. */
function AsListed({ terms, locale }: { terms: readonly Term[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <Part title={t('reading.presidencies.asListed')} level={1}>
      <p className="mb-3 max-w-measure text-muted">{t('reading.presidencies.asListedNote')}</p>
      <ol className="list-decimal space-y-1 ps-6">
        {terms.map(({ recordId, party, dates }) => (
          <li key={recordId}>
            {party && <NamedRecord named={party} locale={locale} />}
            <span className="text-muted"> · {dates ?? t('reading.noYears')}</span>
          </li>
        ))}
      </ol>
    </Part>
  )
}

/** `Chile (2022–2023)`: one party may have presided twice. */
function nameOf({ party, from, to }: Pick<Term, 'party' | 'from' | 'to'>, locale: Locale): Reading {
  const period = from && to ? ` (${formatRange(from, to, locale)})` : ''
  return { text: `${party?.name.text ?? ''}${period}`, lang: party?.name.lang ?? locale }
}

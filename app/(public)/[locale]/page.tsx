import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Page } from '#components/public/page.tsx'
import { WaysIn } from '#components/public/ways-in.tsx'
import { MeetingRow } from '#components/record/meeting/meeting-row.tsx'
import { today } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { type ListedMeetings, latestMeetings, plannedMeetings } from '#lib/record/meeting/queries.ts'
import { resolveMeetingEntry } from '#lib/record/meeting/resolve.ts'
import { countsOfPublished } from '#lib/record/published-addresses.ts'
import { headOf } from './head.ts'
import { type ListPageProps, localeOf } from './reader.ts'

export async function generateMetadata({ params }: ListPageProps): Promise<Metadata> {
  const locale = await localeOf(params)
  return headOf({
    locale,
    path: paths.public.home(locale),
    description: translator(locale)('reading.home.description'),
  })
}

/** What the process is, its next and latest meetings, and the ways into the record. */
export default async function Home({ params }: ListPageProps) {
  const locale = await localeOf(params)
  const t = translator(locale)
  const [planned, latest, counts] = await Promise.all([
    plannedMeetings(today(), 1),
    latestMeetings(3),
    countsOfPublished(),
  ])
  return (
    <Page locale={locale} path={paths.public.home(locale)}>
      <header className="space-y-4 pb-12">
        <h1 className="text-3xl">{t('reading.home.title')}</h1>
        <p className="max-w-measure text-lg text-pretty">{t('reading.home.lead')}</p>
      </header>
      <div className="grid gap-x-12 gap-y-12 wide:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-12">
          {planned.meetings.length > 0 && (
            <Part title={t('reading.home.planned')}>
              <Meetings listed={planned} locale={locale} />
            </Part>
          )}
          <Part title={t('reading.home.latest')}>
            {latest.meetings.length > 0 ? (
              <Meetings listed={latest} locale={locale} />
            ) : (
              <p className="pt-4 text-muted">{t('reading.meetings.none')}</p>
            )}
          </Part>
        </div>
        <Part title={t('reading.home.ways')}>
          <WaysIn locale={locale} counts={counts} />
        </Part>
      </div>
    </Page>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="border-b border-rule pb-2 text-xl">{title}</h2>
      {children}
    </section>
  )
}

function Meetings({ listed: { meetings, names }, locale }: { listed: ListedMeetings; locale: Locale }) {
  return (
    <ol className="space-y-6 pt-5">
      {meetings.map(({ recordId, slug, content }) => (
        <MeetingRow
          key={recordId}
          view={resolveMeetingEntry(content, names, locale)}
          href={paths.public.record(locale, 'meeting', slug)}
          locale={locale}
        />
      ))}
    </ol>
  )
}

import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ForReaders } from '#components/public/for-readers.tsx'
import { Page } from '#components/public/page.tsx'
import { Told } from '#components/public/told.tsx'
import { DocumentList } from '#components/record/document/document-list.tsx'
import { MeetingRow } from '#components/record/meeting/meeting-row.tsx'
import { PresidingNow } from '#components/record/presidency/presiding-now.tsx'
import { today } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { latestDocuments } from '#lib/record/document/queries.ts'
import { type ListedMeetings, latestMeetings, plannedMeetings } from '#lib/record/meeting/queries.ts'
import { resolveMeetingEntry } from '#lib/record/meeting/resolve.ts'
import { publishedMemberships } from '#lib/record/membership/queries.ts'
import { presiding } from '#lib/record/presidency/presiding.ts'
import { type ListedPresidencies, publishedPresidencies } from '#lib/record/presidency/queries.ts'
import { resolvePresidencyEntry } from '#lib/record/presidency/resolve.ts'
import { publishedProcessProfile } from '#lib/record/process-profile/queries.ts'
import { resolveProcessProfile } from '#lib/record/process-profile/resolve.ts'
import { headOf } from './head.ts'
import { HomeMembers } from './home-members.tsx'
import { type ListPageProps, localeOf } from './reader.ts'

export async function generateMetadata({ params }: ListPageProps): Promise<Metadata> {
  const locale = await localeOf(params)
  return headOf({
    locale,
    path: paths.public.home(locale),
    description: translator(locale)('reading.home.description'),
  })
}

/** What the process is and who presides, its next and latest meetings, its latest documents, who belongs to it, and where to begin. */
export default async function Home({ params }: ListPageProps) {
  const locale = await localeOf(params)
  const t = translator(locale)
  const [profile, presidencies, planned, latest, documents, memberships] = await Promise.all([
    publishedProcessProfile(),
    publishedPresidencies(),
    plannedMeetings(today(), 1),
    latestMeetings(3),
    latestDocuments(3),
    publishedMemberships(),
  ])
  const summary = profile && resolveProcessProfile(profile.content, profile.names, locale).summary
  return (
    <Page locale={locale} path={paths.public.home(locale)}>
      <header className="space-y-4 pb-12">
        <h1 className="text-3xl">{t('reading.home.title')}</h1>
        {summary && (
          <div className="text-lg">
            <Told text={summary} locale={locale} />
          </div>
        )}
      </header>
      <div className="grid items-start gap-x-12 gap-y-12 wide:grid-cols-[minmax(0,1fr)_20rem] wide:grid-rows-[auto_1fr]">
        <div className="wide:col-start-2">
          <Part
            title={t('terms.presidency')}
            none={t('reading.presidencies.count', { count: 0 })}
            more={<a href={paths.public.list(locale, 'presidency')}>{t('reading.home.allPresidencies')}</a>}
          >
            {presidencies.presidencies.length > 0 && <Presidency presidencies={presidencies} locale={locale} />}
          </Part>
        </div>
        <div className="space-y-12 wide:col-start-1 wide:row-span-2 wide:row-start-1">
          <Part title={t('reading.home.planned')} none={t('reading.home.noPlanned')}>
            {planned.meetings.length > 0 && <Meetings listed={planned} locale={locale} />}
          </Part>
          <Part
            title={t('reading.home.latest')}
            none={t('reading.meetings.none')}
            more={<a href={paths.public.list(locale, 'meeting')}>{t('reading.home.allMeetings')}</a>}
          >
            {latest.meetings.length > 0 && <Meetings listed={latest} locale={locale} />}
          </Part>
        </div>
        <div className="wide:col-start-2">
          <Part
            title={t('reading.home.documents')}
            none={t('reading.documents.none')}
            more={<a href={paths.public.list(locale, 'document')}>{t('reading.home.allDocuments')}</a>}
          >
            {documents.length > 0 && <DocumentList documents={documents} locale={locale} />}
          </Part>
        </div>
      </div>
      <div className="space-y-12 pt-12">
        <Part
          title={t('terms.recordTypes.membership')}
          none={t('reading.profile.notRecorded.memberStates')}
          more={<a href={paths.public.list(locale, 'membership')}>{t('reading.home.allMembers')}</a>}
        >
          {memberships.memberships.length > 0 && <HomeMembers memberships={memberships} locale={locale} />}
        </Part>
        <Part title={t('reading.home.ways')}>
          <ForReaders locale={locale} />
        </Part>
      </div>
    </Page>
  )
}

/** What it holds, and below it the way to all of that; or, where it holds nothing, that there is none. */
function Part({
  title,
  none,
  more,
  children,
}: {
  title: string
  none?: string
  more?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="space-y-5">
      <h2 className="border-b border-rule pb-2 text-xl">{title}</h2>
      {children || <p className="text-muted">{none}</p>}
      {children && more && <p>{more}</p>}
    </section>
  )
}

function Presidency({
  presidencies: { presidencies, names },
  locale,
}: {
  presidencies: ListedPresidencies
  locale: Locale
}) {
  const terms = presidencies.map(({ recordId, content }) => ({
    recordId,
    ...resolvePresidencyEntry(content, names, locale),
  }))
  return <PresidingNow presiding={presiding(terms, today())} locale={locale} />
}

function Meetings({ listed: { meetings, names }, locale }: { listed: ListedMeetings; locale: Locale }) {
  return (
    <ol className="space-y-6">
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

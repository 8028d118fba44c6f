import type { Metadata } from 'next'
import { cache } from 'react'
import { ByYear } from '#components/public/by-year.tsx'
import { PrintedMeeting } from '#components/record/meeting/meeting-printed.tsx'
import { MeetingRow } from '#components/record/meeting/meeting-row.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { narrowedMeetings } from '#lib/record/meeting/narrowed.ts'
import { listedMeetings } from '#lib/record/meeting/queries.ts'
import { resolveMeetingEntry } from '#lib/record/meeting/resolve.ts'
import { headOfList, NarrowedPage, type NarrowedPageProps, queryIn, shown } from '../narrowed-page.tsx'
import { localeOf } from '../reader.ts'

/** Asked for once a request, for the head and for the page. */
const pageAt = cache((locale: Locale, query: string) => shown('meeting', locale, query, narrowedMeetings))

const pageOf = async ({ params, searchParams }: NarrowedPageProps) =>
  pageAt(await localeOf(params), await queryIn(searchParams))

export async function generateMetadata(props: NarrowedPageProps): Promise<Metadata> {
  return headOfList(await pageOf(props))
}

/** The meetings of the process by year, newest first: all of them, or those that the address asks for. */
export default async function Meetings(props: NarrowedPageProps) {
  const page = await pageOf(props)
  const { locale, isForPrint } = page.asked
  const { meetings, names } = await listedMeetings(page.ids)
  const t = translator(locale)
  const entries = meetings.map(({ recordId, slug, content }) => ({
    key: recordId,
    year: content.start.slice(0, 4),
    row: {
      view: resolveMeetingEntry(content, names, locale),
      href: paths.public.record(locale, 'meeting', slug),
      locale,
    },
  }))
  const columns = [
    t('reading.field.start'),
    t('reading.field.title'),
    t('filters.printed.place'),
    t('reading.field.kind'),
  ]
  return (
    <NarrowedPage page={page} columns={columns}>
      {isForPrint ? (
        entries.map(({ key, row }) => <PrintedMeeting key={key} {...row} />)
      ) : (
        <ByYear items={entries} yearOf={({ year }) => year} level={2}>
          {({ key, row }) => <MeetingRow key={key} {...row} />}
        </ByYear>
      )}
    </NarrowedPage>
  )
}

import type { Metadata } from 'next'
import { ByYear } from '#components/public/by-year.tsx'
import { CountedLinks } from '#components/public/counted-links.tsx'
import { ListHead } from '#components/public/list-head.tsx'
import { Page } from '#components/public/page.tsx'
import { PageLinks } from '#components/public/page-links.tsx'
import { MeetingRow } from '#components/record/meeting/meeting-row.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Translator, translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { type MeetingYear, meetingsOnAPage, meetingYears, publishedMeetings } from '#lib/record/meeting/queries.ts'
import { resolveMeetingEntry } from '#lib/record/meeting/resolve.ts'
import { addressWith, type DatedListProps, type YearAndPage, yearAndPageOf } from '../dated-list.ts'
import { headOf } from '../head.ts'
import { localeOf } from '../reader.ts'

const addressOf = (locale: Locale, asked: YearAndPage) => addressWith(paths.public.list(locale, 'meeting'), asked)

function titleOf({ year }: YearAndPage, t: Translator): string {
  return year ? t('reading.meetings.inYear', { year }) : t('terms.recordTypes.meeting')
}

export async function generateMetadata({ params, searchParams }: DatedListProps): Promise<Metadata> {
  const locale = await localeOf(params)
  const asked = await yearAndPageOf(searchParams)
  const t = translator(locale)
  return headOf({
    locale,
    path: addressOf(locale, asked),
    title: titleOf(asked, t),
    description: t('reading.meetings.description'),
  })
}

/** The meetings of the process by year, newest first, of all years or of one. */
export default async function Meetings({ params, searchParams }: DatedListProps) {
  const locale = await localeOf(params)
  const asked = await yearAndPageOf(searchParams)
  const t = translator(locale)
  const [years, { meetings, names }] = await Promise.all([meetingYears(), publishedMeetings(asked)])
  const shown = years.filter(({ year }) => asked.year === null || year === asked.year)
  const total = shown.reduce((sum, { count }) => sum + count, 0)
  const address = (changes: Partial<YearAndPage>) => addressOf(locale, { ...asked, page: 1, ...changes })
  return (
    <Page locale={locale} path={addressOf(locale, asked)} section="meeting">
      <ListHead title={titleOf(asked, t)} count={countInWords(shown, total, asked, t)} />
      {(years.length > 1 || asked.year !== null) && (
        <CountedLinks
          label={t('reading.meetings.years')}
          all={{ href: address({ year: null }), label: t('reading.meetings.allYears') }}
          choices={years.map(({ year, count }) => ({ value: year, href: address({ year }), label: year, count }))}
          current={asked.year}
        />
      )}
      {meetings.length === 0 && total > 0 && (
        <p className="border-t border-rule py-6">
          {t('reading.meetings.nonePage')} <a href={address({})}>{t('reading.meetings.firstPage')}</a>
        </p>
      )}
      <ByYear items={meetings} yearOf={({ content }) => content.start.slice(0, 4)} level={2}>
        {({ recordId, slug, content }) => (
          <MeetingRow
            key={recordId}
            view={resolveMeetingEntry(content, names, locale)}
            href={paths.public.record(locale, 'meeting', slug)}
            locale={locale}
          />
        )}
      </ByYear>
      <PageLinks
        page={asked.page}
        pages={Math.ceil(total / meetingsOnAPage)}
        hrefOf={(page) => address({ page })}
        locale={locale}
      />
    </Page>
  )
}

/** `18 meetings, from 2018 to 2024`. */
function countInWords(shown: readonly MeetingYear[], count: number, { year }: YearAndPage, t: Translator): string {
  const [to, from] = [shown.at(0)?.year, shown.at(-1)?.year]
  if (!from || !to) return year ? t('reading.meetings.noneInYear', { year }) : t('reading.meetings.none')
  return from === to ? t('reading.meetings.count', { count }) : t('reading.meetings.span', { count, from, to })
}

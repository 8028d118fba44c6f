import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumb } from '#components/public/breadcrumb.tsx'
import { Page } from '#components/public/page.tsx'
import { Part } from '#components/public/prose.tsx'
import { MeetingsOf } from '#components/record/meeting/meetings-of.tsx'
import { StateArticle } from '#components/record/state/state-article.tsx'
import { WorkingGroupRow } from '#components/record/working-group/working-group-row.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { sortByName } from '#lib/i18n/sort.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { meetingsOfState } from '#lib/record/meeting/queries.ts'
import { publishedState } from '#lib/record/state/queries.ts'
import { resolveState } from '#lib/record/state/resolve.ts'
import { type ListedWorkingGroup, workingGroupsLedBy } from '#lib/record/working-group/queries.ts'
import { resolveWorkingGroupEntry } from '#lib/record/working-group/resolve.ts'
import { headOf } from '../../head.ts'
import { localeOf, type RecordPageProps } from '../../reader.ts'

const stateAt = cache(publishedState)

async function read({ params }: RecordPageProps) {
  const locale = await localeOf(params)
  const { slug } = await params
  const { content, names, facts } = (await stateAt(slug)) ?? notFound()
  return { locale, facts, path: paths.public.record(locale, 'state', slug), view: resolveState(content, names, locale) }
}

export async function generateMetadata(props: RecordPageProps): Promise<Metadata> {
  const { locale, path, view } = await read(props)
  const name = view.name.text
  const description = translator(locale)('reading.state.description', { name })
  return headOf({ locale, path, title: name, description, type: 'article' })
}

export default async function State(props: RecordPageProps) {
  const { locale, path, view, facts } = await read(props)
  const t = translator(locale)
  const [related, led] = await Promise.all([
    meetingsOfState(facts.recordId, view.iso2),
    workingGroupsLedBy(facts.recordId),
  ])
  const noteOf = (meetingId: string) =>
    (related.ties.get(meetingId) ?? []).map((tie) => t(`reading.state.ties.${tie}`)).join(' · ')
  const list = { href: paths.public.list(locale, 'state'), label: t('terms.recordTypes.state') }
  return (
    <Page locale={locale} path={path} section="state">
      <Breadcrumb locale={locale} crumbs={[list]} />
      <StateArticle view={view} locale={locale} publication={facts}>
        {led.length > 0 && <WorkingGroups led={led} locale={locale} />}
        <MeetingsOf related={related} locale={locale} noteOf={noteOf} />
      </StateArticle>
    </Page>
  )
}

function WorkingGroups({ led, locale }: { led: readonly ListedWorkingGroup[]; locale: Locale }) {
  const rows = led.map(({ slug, content }) => ({ slug, view: resolveWorkingGroupEntry(content, locale) }))
  return (
    <Part title={translator(locale)('reading.state.leads')} level={1}>
      <ul className="space-y-4">
        {sortByName(rows, ({ view }) => view.name.text, locale).map(({ slug, view }) => (
          <WorkingGroupRow
            key={slug}
            view={view}
            href={paths.public.record(locale, 'workingGroup', slug)}
            locale={locale}
          />
        ))}
      </ul>
    </Part>
  )
}

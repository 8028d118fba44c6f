import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumb } from '#components/public/breadcrumb.tsx'
import { Page } from '#components/public/page.tsx'
import { MeetingsOf } from '#components/record/meeting/meetings-of.tsx'
import { StateArticle } from '#components/record/state/state-article.tsx'
import { WorkingGroupsOf } from '#components/record/working-group/working-groups-of.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { meetingsOfState } from '#lib/record/meeting/queries.ts'
import { resolveListedMember } from '#lib/record/membership/listed.ts'
import { membershipsOf } from '#lib/record/membership/queries.ts'
import { presidenciesOf } from '#lib/record/presidency/queries.ts'
import { resolvePresidencyEntry } from '#lib/record/presidency/resolve.ts'
import { publishedState } from '#lib/record/state/queries.ts'
import { resolveState } from '#lib/record/state/resolve.ts'
import { workingGroupsLedBy } from '#lib/record/working-group/queries.ts'
import { headOf } from '../../head.ts'
import { localeOf, type RecordPageProps } from '../../reader.ts'
import { StateInProcess } from './state-in-process.tsx'

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
  const [related, led, { memberships, names }, { presidencies, names: ofTerms }] = await Promise.all([
    meetingsOfState(facts.recordId, view.iso2),
    workingGroupsLedBy(facts.recordId),
    membershipsOf(facts.recordId),
    presidenciesOf(facts.recordId),
  ])
  const inProcess = (
    <StateInProcess
      memberships={memberships.map((membership) => resolveListedMember(membership, names, locale))}
      terms={presidencies.map(({ recordId, content }) => ({
        recordId,
        ...resolvePresidencyEntry(content, ofTerms, locale),
      }))}
      locale={locale}
    />
  )
  const noteOf = (meetingId: string) =>
    (related.ties.get(meetingId) ?? []).map((tie) => t(`reading.state.ties.${tie}`)).join(' · ')
  const list = { href: paths.public.list(locale, 'state'), label: t('terms.recordTypes.state') }
  return (
    <Page locale={locale} path={path} section="state">
      <Breadcrumb locale={locale} crumbs={[list]} />
      <StateArticle view={view} locale={locale} publication={facts} inProcess={inProcess}>
        <WorkingGroupsOf related={led} title={t('reading.state.leads')} locale={locale} />
        <MeetingsOf related={related} locale={locale} noteOf={noteOf} />
      </StateArticle>
    </Page>
  )
}

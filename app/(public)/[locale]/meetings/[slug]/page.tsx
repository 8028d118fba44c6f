import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumb } from '#components/public/breadcrumb.tsx'
import { JsonLd } from '#components/public/json-ld.tsx'
import { type Neighbour, Neighbours } from '#components/public/neighbours.tsx'
import { Page } from '#components/public/page.tsx'
import { MeetingArticle } from '#components/record/meeting/meeting-article.tsx'
import { absolute } from '#lib/absolute.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { descriptionOf, whenInWords } from '#lib/record/meeting/description.ts'
import { eventOf } from '#lib/record/meeting/event.ts'
import { type ListedMeeting, publishedMeeting } from '#lib/record/meeting/queries.ts'
import { resolveMeeting } from '#lib/record/meeting/resolve.ts'
import { standingOf } from '#lib/record/meeting/status-change.ts'
import { aroundOf } from '../../around.tsx'
import { headOf } from '../../head.ts'
import { localeOf, type RecordPageProps } from '../../reader.ts'

const meetingAt = cache(publishedMeeting)

async function read({ params }: RecordPageProps) {
  const locale = await localeOf(params)
  const { slug } = await params
  const meeting = (await meetingAt(slug)) ?? notFound()
  const path = paths.public.record(locale, 'meeting', slug)
  const view = resolveMeeting(meeting.content, meeting.names, locale)
  return { locale, path, view, description: descriptionOf(view, locale), ...meeting }
}

export async function generateMetadata(props: RecordPageProps): Promise<Metadata> {
  const { locale, path, view, description } = await read(props)
  return headOf({ locale, path, title: view.title.text, description, type: 'article' })
}

export default async function Meeting(props: RecordPageProps) {
  const { locale, path, view, description, content, facts, previous, next } = await read(props)
  const t = translator(locale)
  const around = await aroundOf('meeting', { recordId: facts.recordId, locale })
  const list = { href: paths.public.list(locale, 'meeting'), label: t('terms.recordTypes.meeting') }
  return (
    <Page locale={locale} path={path} section="meeting">
      <Breadcrumb locale={locale} crumbs={[list]} />
      <MeetingArticle view={view} locale={locale} publication={facts} {...around} />
      <Neighbours
        label={t('reading.meeting.neighbours')}
        previous={previous && neighbour(previous, locale)}
        next={next && neighbour(next, locale)}
        locale={locale}
      />
      <JsonLd data={eventOf(view, { url: absolute(path), description, country: content.country })} />
    </Page>
  )
}

function neighbour({ slug, content }: ListedMeeting, locale: Locale): Neighbour {
  return {
    href: paths.public.record(locale, 'meeting', slug),
    title: readIn(content.title, locale),
    date: whenInWords({ ...content, standing: standingOf(content) }, locale),
  }
}

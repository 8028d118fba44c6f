import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumb } from '#components/public/breadcrumb.tsx'
import { Page } from '#components/public/page.tsx'
import { DocumentsOf } from '#components/record/document/documents-of.tsx'
import { MeetingsOf } from '#components/record/meeting/meetings-of.tsx'
import { ThematicAreaArticle } from '#components/record/thematic-area/thematic-area-article.tsx'
import { WorkingGroupsOf } from '#components/record/working-group/working-groups-of.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { documentsOfThematicArea } from '#lib/record/document/queries.ts'
import { meetingsOfThematicArea } from '#lib/record/meeting/queries.ts'
import { publishedThematicArea } from '#lib/record/thematic-area/queries.ts'
import { resolveThematicArea } from '#lib/record/thematic-area/resolve.ts'
import { workingGroupsOnThematicArea } from '#lib/record/working-group/queries.ts'
import { headOf } from '../../head.ts'
import { localeOf, type RecordPageProps } from '../../reader.ts'

const thematicAreaAt = cache(publishedThematicArea)

async function read({ params }: RecordPageProps) {
  const locale = await localeOf(params)
  const { slug } = await params
  const { content, names, facts } = (await thematicAreaAt(slug)) ?? notFound()
  return {
    locale,
    facts,
    path: paths.public.record(locale, 'thematicArea', slug),
    view: resolveThematicArea(content, names, locale),
  }
}

export async function generateMetadata(props: RecordPageProps): Promise<Metadata> {
  const { locale, path, view } = await read(props)
  const name = view.name.text
  const description = translator(locale)('reading.thematicArea.description', { name })
  return headOf({ locale, path, title: name, description, type: 'article' })
}

export default async function ThematicArea(props: RecordPageProps) {
  const { locale, path, view, facts } = await read(props)
  const t = translator(locale)
  const [workingGroups, meetings, documents] = await Promise.all([
    workingGroupsOnThematicArea(facts.recordId),
    meetingsOfThematicArea(facts.recordId),
    documentsOfThematicArea(facts.recordId),
  ])
  const list = {
    href: paths.public.list(locale, 'thematicArea'),
    label: t('terms.recordTypes.thematicArea'),
  }
  return (
    <Page locale={locale} path={path} section="thematicArea">
      <Breadcrumb locale={locale} crumbs={[list]} />
      <ThematicAreaArticle view={view} locale={locale} publication={facts}>
        <WorkingGroupsOf related={workingGroups} title={t('reading.thematicArea.workingGroups')} locale={locale} />
        <MeetingsOf related={meetings} locale={locale} />
        <DocumentsOf related={documents} locale={locale} />
      </ThematicAreaArticle>
    </Page>
  )
}

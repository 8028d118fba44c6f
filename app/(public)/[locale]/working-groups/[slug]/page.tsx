import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumb } from '#components/public/breadcrumb.tsx'
import { Page } from '#components/public/page.tsx'
import { WorkingGroupArticle } from '#components/record/working-group/working-group-article.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { publishedWorkingGroup } from '#lib/record/working-group/queries.ts'
import { resolveWorkingGroup } from '#lib/record/working-group/resolve.ts'
import { aroundOf } from '../../around.tsx'
import { headOf } from '../../head.ts'
import { localeOf, type RecordPageProps } from '../../reader.ts'

const workingGroupAt = cache(publishedWorkingGroup)

async function read({ params }: RecordPageProps) {
  const locale = await localeOf(params)
  const { slug } = await params
  const { content, names, facts } = (await workingGroupAt(slug)) ?? notFound()
  return {
    locale,
    facts,
    path: paths.public.record(locale, 'workingGroup', slug),
    view: resolveWorkingGroup(content, names, locale),
  }
}

export async function generateMetadata(props: RecordPageProps): Promise<Metadata> {
  const { locale, path, view } = await read(props)
  const name = view.name.text
  const description = translator(locale)('reading.workingGroup.description', { name })
  return headOf({ locale, path, title: name, description, type: 'article' })
}

export default async function WorkingGroup(props: RecordPageProps) {
  const { locale, path, view, facts } = await read(props)
  const around = await aroundOf('workingGroup', { recordId: facts.recordId, locale })
  const list = {
    href: paths.public.list(locale, 'workingGroup'),
    label: translator(locale)('terms.recordTypes.workingGroup'),
  }
  return (
    <Page locale={locale} path={path} section="workingGroup">
      <Breadcrumb locale={locale} crumbs={[list]} />
      <WorkingGroupArticle view={view} locale={locale} publication={facts} {...around} />
    </Page>
  )
}

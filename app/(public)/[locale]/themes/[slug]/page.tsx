import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumb } from '#components/public/breadcrumb.tsx'
import { Page } from '#components/public/page.tsx'
import { ThematicAreaArticle } from '#components/record/thematic-area/thematic-area-article.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { publishedThematicArea } from '#lib/record/thematic-area/queries.ts'
import { resolveThematicArea } from '#lib/record/thematic-area/resolve.ts'
import { aroundOf } from '../../around.tsx'
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
  const around = await aroundOf('thematicArea', { recordId: facts.recordId, locale })
  const list = {
    href: paths.public.list(locale, 'thematicArea'),
    label: t('terms.recordTypes.thematicArea'),
  }
  return (
    <Page locale={locale} path={path} section="thematicArea">
      <Breadcrumb locale={locale} crumbs={[list]} />
      <ThematicAreaArticle view={view} locale={locale} publication={facts} {...around} />
    </Page>
  )
}

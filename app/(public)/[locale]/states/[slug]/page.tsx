import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumb } from '#components/public/breadcrumb.tsx'
import { Page } from '#components/public/page.tsx'
import { StateArticle } from '#components/record/state/state-article.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { publishedState } from '#lib/record/state/queries.ts'
import { resolveState } from '#lib/record/state/resolve.ts'
import { aroundOf } from '../../around.tsx'
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
  const around = await aroundOf('state', { recordId: facts.recordId, locale, iso2: view.iso2 })
  const list = { href: paths.public.list(locale, 'state'), label: t('terms.recordTypes.state') }
  return (
    <Page locale={locale} path={path} section="state">
      <Breadcrumb locale={locale} crumbs={[list]} />
      <StateArticle view={view} locale={locale} publication={facts} {...around} />
    </Page>
  )
}

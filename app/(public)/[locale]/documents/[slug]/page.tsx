import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumb } from '#components/public/breadcrumb.tsx'
import { Page } from '#components/public/page.tsx'
import { DocumentArticle } from '#components/record/document/document-article.tsx'
import { formatDate } from '#lib/date/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { publishedDocument } from '#lib/record/document/queries.ts'
import { resolveDocument } from '#lib/record/document/resolve.ts'
import { aroundOf } from '../../around.tsx'
import { headOf } from '../../head.ts'
import { localeOf, type RecordPageProps } from '../../reader.ts'

const documentAt = cache(publishedDocument)

async function read({ params }: RecordPageProps) {
  const locale = await localeOf(params)
  const { slug } = await params
  const { content, names, files, facts } = (await documentAt(slug)) ?? notFound()
  return {
    locale,
    facts,
    path: paths.public.record(locale, 'document', slug),
    view: resolveDocument(content, names, locale, files),
  }
}

export async function generateMetadata(props: RecordPageProps): Promise<Metadata> {
  const { locale, path, view } = await read(props)
  const t = translator(locale)
  const facts = [t(`terms.documentType.${view.type}`), view.symbol, formatDate(view.adoptedOn, locale)].filter(Boolean)
  const description = t('reading.document.description', { facts: facts.join(', ') })
  return headOf({ locale, path, title: view.title.text, description, type: 'article' })
}

export default async function Document(props: RecordPageProps) {
  const { locale, path, view, facts } = await read(props)
  const around = await aroundOf('document', { recordId: facts.recordId, locale })
  const list = { href: paths.public.list(locale, 'document'), label: translator(locale)('terms.recordTypes.document') }
  return (
    <Page locale={locale} path={path} section="document">
      <Breadcrumb locale={locale} crumbs={[list]} />
      <DocumentArticle view={view} locale={locale} publication={facts} {...around} />
    </Page>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumb } from '#components/public/breadcrumb.tsx'
import { Page } from '#components/public/page.tsx'
import { DocumentArticle } from '#components/record/document/document-article.tsx'
import { formatDate } from '#lib/date/format.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { publishedDocument } from '#lib/record/document/queries.ts'
import { resolveDocument } from '#lib/record/document/resolve.ts'
import { headOf } from '../../head.ts'
import { localeOf, type RecordPageProps } from '../../reader.ts'

const documentAt = cache(publishedDocument)

async function read({ params }: RecordPageProps) {
  const locale = await localeOf(params)
  const { slug } = await params
  const { content, names, files, facts, supersededBy } = (await documentAt(slug)) ?? notFound()
  return {
    locale,
    facts,
    path: paths.public.record(locale, 'document', slug),
    view: resolveDocument(content, names, locale, files),
    supersededBy: supersededBy.map((each) => ({
      recordId: each.recordId,
      name: readIn(each.content.title, locale),
      href: paths.public.record(locale, 'document', each.slug),
    })),
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
  const { locale, path, view, facts, supersededBy } = await read(props)
  const list = { href: paths.public.list(locale, 'document'), label: translator(locale)('terms.recordTypes.document') }
  return (
    <Page locale={locale} path={path} section="document">
      <Breadcrumb locale={locale} crumbs={[list]} />
      <DocumentArticle view={view} locale={locale} publication={facts} supersededBy={supersededBy} />
    </Page>
  )
}

import type { Metadata } from 'next'
import { cache } from 'react'
import { ByYear } from '#components/public/by-year.tsx'
import { PrintedDocument } from '#components/record/document/document-printed.tsx'
import { DocumentRow } from '#components/record/document/document-row.tsx'
import { LinkList } from '#components/record/link/link-list.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { narrowedDocuments } from '#lib/record/document/narrowed.ts'
import { listedDocuments } from '#lib/record/document/queries.ts'
import { resolveDocumentEntry } from '#lib/record/document/resolve.ts'
import { publishedLinks } from '#lib/record/link/queries.ts'
import { headOfList, NarrowedPage, type NarrowedPageProps, queryIn, shown } from '../narrowed-page.tsx'
import { localeOf } from '../reader.ts'

/** Asked for once a request, for the head and for the page. */
const pageAt = cache((locale: Locale, query: string) => shown('document', locale, query, narrowedDocuments))

const pageOf = async ({ params, searchParams }: NarrowedPageProps) =>
  pageAt(await localeOf(params), await queryIn(searchParams))

export async function generateMetadata(props: NarrowedPageProps): Promise<Metadata> {
  return headOfList(await pageOf(props))
}

/** The documents of the process by year, newest first and those without a date last: all of them, or those that the address asks for. */
export default async function Documents(props: NarrowedPageProps) {
  const page = await pageOf(props)
  const { locale, isForPrint } = page.asked
  const t = translator(locale)
  const [documents, links] = await Promise.all([listedDocuments(page.ids), publishedLinks()])
  const elsewhere = links.filter(({ content }) => content.category === 'documents')
  const entries = documents.map(({ recordId, slug, content }) => ({
    key: recordId,
    year: content.adoptedOn.slice(0, 4) || t('reading.documents.undated'),
    row: {
      view: resolveDocumentEntry(content, locale),
      href: paths.public.record(locale, 'document', slug),
      locale,
    },
  }))
  const columns = [
    t('reading.field.adoptedOn'),
    t('reading.field.title'),
    t('reading.field.type'),
    t('filters.printed.languages'),
  ]
  return (
    <NarrowedPage
      page={page}
      columns={columns}
      after={
        elsewhere.length > 0 && (
          <section className="mt-6 border-t border-rule pt-6">
            <p>{t('reading.profile.moreDocuments')}</p>
            <LinkList links={elsewhere} locale={locale} />
          </section>
        )
      }
    >
      {isForPrint ? (
        entries.map(({ key, row }) => <PrintedDocument key={key} {...row} />)
      ) : (
        <ByYear items={entries} yearOf={({ year }) => year} level={2}>
          {({ key, row }) => <DocumentRow key={key} {...row} />}
        </ByYear>
      )}
    </NarrowedPage>
  )
}

import type { Metadata } from 'next'
import { ByYear } from '#components/public/by-year.tsx'
import { CountedLinks } from '#components/public/counted-links.tsx'
import { ListHead } from '#components/public/list-head.tsx'
import { Page } from '#components/public/page.tsx'
import { PageLinks } from '#components/public/page-links.tsx'
import { DocumentRow } from '#components/record/document/document-row.tsx'
import { LinkList } from '#components/record/link/link-list.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Translator, translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { type DocumentYear, documentsOnAPage, documentYears, publishedDocuments } from '#lib/record/document/queries.ts'
import { resolveDocumentEntry } from '#lib/record/document/resolve.ts'
import { publishedLinks } from '#lib/record/link/queries.ts'
import { addressWith, type DatedListProps, type YearAndPage, yearAndPageOf } from '../dated-list.ts'
import { headOf } from '../head.ts'
import { localeOf } from '../reader.ts'

const addressOf = (locale: Locale, asked: YearAndPage) => addressWith(paths.public.list(locale, 'document'), asked)

function titleOf({ year }: YearAndPage, t: Translator): string {
  return year ? t('reading.documents.inYear', { year }) : t('terms.recordTypes.document')
}

export async function generateMetadata({ params, searchParams }: DatedListProps): Promise<Metadata> {
  const locale = await localeOf(params)
  const asked = await yearAndPageOf(searchParams)
  const t = translator(locale)
  return headOf({
    locale,
    path: addressOf(locale, asked),
    title: titleOf(asked, t),
    description: t('reading.documents.description'),
  })
}

/** The documents of the process by year, newest first and those without a date last, of all years or of one. */
export default async function Documents({ params, searchParams }: DatedListProps) {
  const locale = await localeOf(params)
  const asked = await yearAndPageOf(searchParams)
  const t = translator(locale)
  const [years, documents, links] = await Promise.all([documentYears(), publishedDocuments(asked), publishedLinks()])
  const shown = years.filter(({ year }) => asked.year === null || year === asked.year)
  const total = shown.reduce((sum, { count }) => sum + count, 0)
  const dated = years.filter(({ year }) => year !== '')
  const elsewhere = links.filter(({ content }) => content.category === 'documents')
  const address = (changes: Partial<YearAndPage>) => addressOf(locale, { ...asked, page: 1, ...changes })
  return (
    <Page locale={locale} path={addressOf(locale, asked)} section="document">
      <ListHead title={titleOf(asked, t)} count={countInWords(shown, total, asked, t)} />
      {(dated.length > 1 || asked.year !== null) && (
        <CountedLinks
          label={t('reading.documents.years')}
          all={{ href: address({ year: null }), label: t('reading.documents.allYears') }}
          choices={dated.map(({ year, count }) => ({ value: year, href: address({ year }), label: year, count }))}
          current={asked.year}
        />
      )}
      {documents.length === 0 && total > 0 && (
        <p className="border-t border-rule py-6">
          {t('reading.meetings.nonePage')} <a href={address({})}>{t('reading.meetings.firstPage')}</a>
        </p>
      )}
      <ByYear
        items={documents}
        yearOf={({ content }) => content.adoptedOn.slice(0, 4) || t('reading.documents.undated')}
        level={2}
      >
        {({ recordId, slug, content }) => (
          <DocumentRow
            key={recordId}
            view={resolveDocumentEntry(content, locale)}
            href={paths.public.record(locale, 'document', slug)}
            locale={locale}
          />
        )}
      </ByYear>
      <PageLinks
        page={asked.page}
        pages={Math.ceil(total / documentsOnAPage)}
        hrefOf={(page) => address({ page })}
        locale={locale}
      />
      {elsewhere.length > 0 && (
        <section className="border-t border-rule pt-6">
          <p>{t('reading.profile.moreDocuments')}</p>
          <LinkList links={elsewhere} locale={locale} />
        </section>
      )}
    </Page>
  )
}

/** `18 documents, from 2018 to 2024`. */
function countInWords(shown: readonly DocumentYear[], count: number, { year }: YearAndPage, t: Translator): string {
  if (count === 0) return year ? t('reading.documents.noneInYear', { year }) : t('reading.documents.none')
  const dated = shown.filter((each) => each.year !== '')
  const [to, from] = [dated.at(0)?.year, dated.at(-1)?.year]
  // What has no date is in no span of years.
  if (!from || !to || from === to || dated.length < shown.length) return t('reading.documents.count', { count })
  return t('reading.documents.span', { count, from, to })
}

import { Part } from '#components/public/prose.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { RelatedDocuments } from '#lib/record/document/queries.ts'
import { DocumentList } from './document-list.tsx'

/** The documents that another record's page lists: its latest. */
export function DocumentsOf({
  related: { documents, more },
  locale,
  title,
}: {
  related: RelatedDocuments
  locale: Locale
  /** Where "documents" does not say enough. */
  title?: string
}) {
  const t = translator(locale)
  return (
    <Part title={title ?? t('terms.recordTypes.document')} level={1}>
      {documents.length === 0 && <p className="text-muted">{t('reading.relatedDocuments.none')}</p>}
      <DocumentList documents={documents} locale={locale} />
      {more && (
        <p className="border-t border-rule pt-6">
          {t.rich('reading.relatedDocuments.latest', {
            count: documents.length,
            list: (words) => <a href={paths.public.list(locale, 'document')}>{words}</a>,
          })}
        </p>
      )}
    </Part>
  )
}

import type { Locale } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import type { ListedDocument } from '#lib/record/document/queries.ts'
import { resolveDocumentEntry } from '#lib/record/document/resolve.ts'
import { DocumentRow } from './document-row.tsx'

/** Documents one below the other, each leading to its page. */
export function DocumentList({ documents, locale }: { documents: readonly ListedDocument[]; locale: Locale }) {
  return (
    <ol className="@container space-y-6">
      {documents.map(({ recordId, slug, content }) => (
        <DocumentRow
          key={recordId}
          view={resolveDocumentEntry(content, locale)}
          href={paths.public.record(locale, 'document', slug)}
          locale={locale}
        />
      ))}
    </ol>
  )
}

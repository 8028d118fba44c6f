import Link from 'next/link'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { allRecordTypes } from '#lib/record-types.ts'
import type { DeskRevision } from '#lib/revision/desk.ts'
import { RecordName } from '../record-name.tsx'

/**
 * What an import proposes: many at once, and nobody waits for it. Folded, by type, and by name alone: what each proposes and on what
 * ground stands in its editor.
 */
export function ImportedPile({
  count,
  revisions,
  locale,
}: {
  count: number
  revisions: readonly DeskRevision[]
  locale: Locale
}) {
  const t = translator(locale)
  if (count === 0) return null
  const byType = allRecordTypes
    .map((type) => ({ type, found: revisions.filter((revision) => revision.type === type) }))
    .filter(({ found }) => found.length > 0)
  return (
    <section className="space-y-2">
      <h2 className="text-lg">{t('staff.desk.imported.title')}</h2>
      <p className="max-w-measure text-muted">{t('staff.desk.imported.help', { count })}</p>
      <div className="border-t-2 border-ink">
        {byType.map(({ type, found }) => (
          <details key={type} className="border-b border-rule py-2.5">
            <summary>
              {t(`terms.recordTypes.${type}`)} <span className="text-muted tabular-nums">{found.length}</span>
            </summary>
            <ul className="mt-2 space-y-1.5 ps-5">
              {found.map(({ id, recordId, label }) => (
                <li key={id}>
                  <Link prefetch={false} href={`${paths.admin.record(type, recordId)}?revision=${id}`}>
                    <RecordName name={label} locale={locale} />
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
      {count > revisions.length && (
        <p className="text-sm text-muted">{t('staff.desk.truncated', { count: revisions.length })}</p>
      )}
    </section>
  )
}

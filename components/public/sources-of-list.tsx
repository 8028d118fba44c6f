import { formatDate } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Reading } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { SourceView } from '#lib/record/view.ts'
import { InItsLanguage, LanguageNote } from './localized.tsx'
import { Part } from './prose.tsx'

/** A record of a list, as far as the foot of the page needs it. */
export interface Sourced {
  recordId: string
  /** What it is called in the list. */
  name: Reading
  sources: readonly SourceView[]
  publishedAt: Date
}

/**
 * The foot of a page that shows many records without pages of their own: each source once, what it wrote of which record, and the
 * latest publication among them.
 */
export function SourcesOfList({ records, locale }: { records: readonly Sourced[]; locale: Locale }) {
  const t = translator(locale)
  const sources = together(records)
  const latest = records
    .map(({ publishedAt }) => publishedAt.toISOString())
    .sort()
    .at(-1)
  return (
    <footer className="space-y-6 border-t border-rule pt-6">
      <Part title={t('reading.sources.title')} level={1}>
        {sources.length === 0 && <p className="text-muted">{t('reading.sources.none')}</p>}
        <ol className="space-y-5">
          {sources.map(({ key, source: { label, url, asOf }, wordings }) => (
            <li key={key} className="max-w-measure">
              {url === null ? (
                <InItsLanguage reading={label} locale={locale} />
              ) : (
                <a href={url} rel="noopener">
                  <InItsLanguage reading={label} locale={locale} />
                </a>
              )}
              <LanguageNote reading={label} locale={locale} />
              {asOf !== '' && (
                <span className="text-muted"> · {t('reading.sources.asOf', { date: formatDate(asOf, locale) })}</span>
              )}
              {wordings.length > 0 && (
                <details className="mt-1 text-sm">
                  <summary>{t('reading.sources.wordings', { count: wordings.length })}</summary>
                  <ul className="mt-2 space-y-1 border-s border-rule ps-4">
                    {wordings.map(({ id, name, wording }) => (
                      <li key={id}>
                        <span className="text-muted">
                          <InItsLanguage reading={name} locale={locale} />:{' '}
                        </span>
                        {/* The source's own words, in a language that the record does not know. */}
                        <q lang="" className="hyphens-manual">
                          {wording}
                        </q>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          ))}
        </ol>
      </Part>
      {latest && (
        <p className="text-sm text-muted">
          <time dateTime={latest}>
            {t('reading.listLastPublished', { date: formatDate(latest.slice(0, 10), locale) })}
          </time>
        </p>
      )}
    </footer>
  )
}

interface SharedSource {
  key: string
  source: SourceView
  /** By the id of the passage. Without those that only repeat the record's name. */
  wordings: { id: string; name: Reading; wording: string }[]
}

/** The same source, as of the same day, stands once for all records that took something from it. */
function together(records: readonly Sourced[]): SharedSource[] {
  const found = new Map<string, SharedSource>()
  for (const { name, sources } of records) {
    for (const source of sources) {
      const key = JSON.stringify([source.label, source.url, source.asOf])
      const shared = found.get(key) ?? { key, source, wordings: [] }
      for (const { id, wording } of source.passages) {
        if (wording !== '' && wording !== name.text) shared.wordings.push({ id, name, wording })
      }
      found.set(key, shared)
    }
  }
  return [...found.values()]
}

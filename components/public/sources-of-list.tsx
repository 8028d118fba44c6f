import { formatDate } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { type Sourced, sharedSources } from '#lib/record/shared-sources.ts'
import { InItsLanguage, LanguageNote } from './localized.tsx'
import { Part } from './prose.tsx'

/**
 * The foot of a page that shows many records without pages of their own: each source once, what it wrote of which record, and the
 * latest publication among them.
 */
export function SourcesOfList({ records, locale }: { records: readonly Sourced[]; locale: Locale }) {
  const t = translator(locale)
  const sources = sharedSources(records)
  const latest = records
    .map(({ publishedAt }) => publishedAt.toISOString())
    .sort()
    .at(-1)
  return (
    <footer className="space-y-6 border-t border-rule pt-6">
      <Part title={t('reading.sources.title')} level={1}>
        {sources.length === 0 && <p className="text-muted">{t('reading.sources.none')}</p>}
        <ol className="space-y-2">
          {sources.map(({ source: { id, label, url, asOf }, wordings }) => (
            <li key={id} className="max-w-measure">
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
                    {wordings.map(({ id: passageId, of, wording }) => (
                      <li key={passageId}>
                        {of && (
                          <span className="text-muted">
                            <InItsLanguage reading={of} locale={locale} />:{' '}
                          </span>
                        )}
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

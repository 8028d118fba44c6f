import { formatDate } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { es } from '#lib/i18n/messages/es/all.ts'
import { type Messages, type Translator, translator } from '#lib/i18n/translator.ts'
import type { SourceView } from '#lib/record/view.ts'
import { InItsLanguage, LanguageNote } from './localized.tsx'

/** Where the record's facts come from: each source, as of when, what it speaks for and what it wrote there itself. */
export function Sources({ sources, locale }: { sources: readonly SourceView[]; locale: Locale }) {
  const t = translator(locale)
  if (sources.length === 0) return <p className="text-muted">{t('reading.sources.none')}</p>
  return (
    <ol className="space-y-5">
      {sources.map(({ id, label, url, asOf, passages }) => (
        <li key={id} className="max-w-measure">
          <p>
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
          </p>
          {passages.length > 0 && (
            <ul className="mt-2 space-y-1 border-s border-rule ps-4 text-sm">
              {passages.map(({ id: passageId, fields, wording }) => (
                <li key={passageId}>
                  <span className="text-muted">{namesOfFields(fields, t)}</span>
                  {wording !== '' && (
                    <>
                      {fields.length > 0 && <span className="text-muted">: </span>}
                      {/* The source's own words, in a language that the record does not know. */}
                      <q lang="" className="hyphens-manual">
                        {wording}
                      </q>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

type KnownField = keyof Messages['reading']['field']
const isKnown = (field: string): field is KnownField => Object.hasOwn(es.reading.field, field)

/** The fields in the reader's words, each once: start and end of a meeting are its dates. */
export function namesOfFields(fields: readonly string[], t: Translator): string {
  return [...new Set(fields.map((field) => (isKnown(field) ? t(`reading.field.${field}`) : field)))].join(' · ')
}

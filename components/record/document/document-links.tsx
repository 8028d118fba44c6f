import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { DocumentView } from '#lib/record/document/resolve.ts'

/** Where a document can be read: a line a language and address, with what it is there; or that no address is recorded. */
export function DocumentLinks({ links, locale }: { links: DocumentView['links']; locale: Locale }) {
  const t = translator(locale)
  if (links.length === 0) return <p className="text-muted">{t('reading.document.noLinks')}</p>
  return (
    <ul className="space-y-2">
      {links.map(({ id, language, url, status }) => {
        const words = t(`terms.languages.${language}`)
        return (
          <li key={id}>
            {url ? (
              <a href={url} hrefLang={language} rel="external" className="inline-block first-letter:uppercase">
                {words}
              </a>
            ) : (
              <span className="inline-block first-letter:uppercase">{words}</span>
            )}
            <span className="text-muted">
              {url && ` · ${new URL(url).hostname}`}
              {status !== 'unknown' && ` · ${t(`terms.linkStatus.${status}`)}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

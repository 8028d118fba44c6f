import { fileSize } from '#lib/i18n/file-size.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { DocumentView } from '#lib/record/document/resolve.ts'

/**
 * Where a document can be read: what is kept here first, then addresses outside, a line a language and place, with what it is there; or
 * that none is recorded.
 */
export function DocumentLinks({ files, links, locale }: Pick<DocumentView, 'files' | 'links'> & { locale: Locale }) {
  const t = translator(locale)
  if (files.length === 0 && links.length === 0) return <p className="text-muted">{t('reading.document.noLinks')}</p>
  const status = (of: DocumentView['links'][number]['status']) =>
    of === 'unknown' ? '' : ` · ${t(`terms.linkStatus.${of}`)}`
  return (
    <ul className="space-y-2">
      {files.map((file) => (
        <li key={file.id}>
          <a
            href={file.href}
            hrefLang={file.language}
            type="application/pdf"
            className="inline-block first-letter:uppercase"
          >
            {t(`terms.languages.${file.language}`)}
          </a>
          <span className="text-muted">
            {` · PDF, ${fileSize(file.bytes, locale)}`}
            {status(file.status)}
          </span>
        </li>
      ))}
      {links.map((link) => {
        const words = t(`terms.languages.${link.language}`)
        return (
          <li key={link.id}>
            {link.url ? (
              <a
                href={link.url}
                hrefLang={link.language}
                rel="external"
                className="inline-block first-letter:uppercase"
              >
                {words}
              </a>
            ) : (
              <span className="inline-block first-letter:uppercase">{words}</span>
            )}
            <span className="text-muted">
              {link.url && ` · ${new URL(link.url).hostname}`}
              {status(link.status)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

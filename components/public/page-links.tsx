import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Plain links to the pages before and after this one of a list; nothing where there is one page. */
export function PageLinks({
  page,
  pages,
  hrefOf,
  locale,
}: {
  page: number
  pages: number
  hrefOf: (page: number) => string
  locale: Locale
}) {
  if (pages <= 1 || page > pages) return null
  const t = translator(locale)
  return (
    <nav aria-label={t('reading.meetings.pages')} className="flex flex-wrap gap-x-6 gap-y-2 border-t border-rule pt-6">
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)}>
          <span aria-hidden="true">← </span>
          {t('reading.previous')}
        </a>
      )}
      <span className="text-muted tabular-nums">{t('reading.meetings.position', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)}>
          {t('reading.next')}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}

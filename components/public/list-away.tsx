import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** The ways to take away a list as it is narrowed: as a table, and on paper. */
export function ListAway({ csv, print, locale }: { csv: string; print: string; locale: Locale }) {
  const t = translator(locale)
  return (
    <nav aria-label={t('filters.away')} className="mt-6 border-t border-rule pt-5">
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <a href={csv}>{t('filters.csv')}</a>
        </li>
        <li>
          <a href={print}>{t('filters.print')}</a>
        </li>
      </ul>
    </nav>
  )
}

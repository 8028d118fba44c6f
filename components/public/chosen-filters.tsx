import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** What a list is narrowed to. */
export interface ChosenFilter {
  name: string
  /** `Kind: Plenary` */
  words: string
  /** The list without it. */
  href: string
  /** How many entries that has. */
  without: number
}

/** What a list is narrowed to, each a link to the list without it. */
export function ChosenFilters({ chosen, locale }: { chosen: readonly ChosenFilter[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <nav aria-label={t('filters.chosen')} className="pb-5">
      <ul className="flex flex-wrap gap-2">
        {chosen.map(({ name, words, href }) => (
          <li key={name} className="min-w-0">
            <a
              href={href}
              className="inline-flex min-h-8 items-center gap-2 rounded-[2px] border border-control px-2.5 py-0.5 text-ink no-underline hover:border-ink hover:bg-wash pointer-coarse:min-h-11"
            >
              {words}
              <span className="sr-only">, {t('filters.remove')}</span>
              <span aria-hidden="true" className="text-muted">
                ×
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

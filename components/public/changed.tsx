import type { ReactNode } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Paths of content that differ from what is public, such as `title/es` or `hosts/<id>`. On a public page there are none. */
export type ChangedPaths = ReadonlySet<string> | undefined

/**
 * Whether a field differs, in the reader's language or as a whole. `field` is its name in the content; other languages of it are
 * not what the reader sees, but where one stands in for his own, its change is his.
 */
export function isChanged(changed: ChangedPaths, fields: readonly string[], lang?: Locale): boolean {
  if (!changed || changed.size === 0) return false
  const shown = lang && [...changed].filter((path) => !/^[^/]+\/(?:es|en|pt)$/.test(path) || path.endsWith(`/${lang}`))
  return (shown ?? [...changed]).some((path) => fields.some((field) => path === field || path.startsWith(`${field}/`)))
}

/** Says in a word, and by a rule in the margin, that what it encloses differs from what is public. */
export function Marked({ changed, locale, children }: { changed: boolean; locale: Locale; children: ReactNode }) {
  if (!changed) return children
  return (
    <div data-changed="">
      {children}
      <ChangedWord locale={locale} />
    </div>
  )
}

export function ChangedWord({ locale }: { locale: Locale }) {
  return <p className="text-sm font-semibold text-warn">{translator(locale)('reading.changed')}</p>
}

import { cldrTag } from './cldr.ts'
import type { Locale } from './locales.ts'
import { perLocale } from './per-locale.ts'

const lists = perLocale((locale) => new Intl.ListFormat(cldrTag[locale], { type: 'conjunction' }))

/** `a, b and c`, as each language writes it. */
export function listInWords(items: readonly string[], locale: Locale): string {
  return lists(locale).format(items)
}

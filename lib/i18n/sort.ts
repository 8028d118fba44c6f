import { cldrTag } from './cldr.ts'
import type { Locale } from './locales.ts'
import { perLocale } from './per-locale.ts'

const collator = perLocale((locale) => new Intl.Collator(cldrTag[locale], { numeric: true }))

/** A copy in the alphabetical order of a language, numbers by value (`2nd` before `10th`); equal names keep their order. */
export function sortByName<T>(items: readonly T[], name: (item: T) => string, locale: Locale): T[] {
  const { compare } = collator(locale)
  return items.toSorted((a, b) => compare(name(a), name(b)))
}

import { cldrTag } from './cldr.ts'
import type { Locale } from './locales.ts'

const collators = new Map<Locale, Intl.Collator>()

/** A copy in the alphabetical order of a language, numbers by value (`2nd` before `10th`); equal names keep their order. */
export function sortByName<T>(items: readonly T[], name: (item: T) => string, locale: Locale): T[] {
  let collator = collators.get(locale)
  if (!collator) collators.set(locale, (collator = new Intl.Collator(cldrTag[locale], { numeric: true })))
  const { compare } = collator
  return items.toSorted((a, b) => compare(name(a), name(b)))
}

import type { Locale } from '#lib/i18n/locales.ts'
import { sortByName } from '#lib/i18n/sort.ts'

/** Records in the order that the profile lists them in, and after them, by name, those that it does not list. */
export function inOrderOfProfile<Item extends { recordId: string }>(
  items: readonly Item[],
  order: readonly string[],
  nameOf: (item: Item) => string,
  locale: Locale,
): Item[] {
  const place = new Map(order.map((recordId, index) => [recordId, index]))
  const placeOf = ({ recordId }: Item) => place.get(recordId) ?? order.length
  return sortByName(items, nameOf, locale).sort((a, b) => placeOf(a) - placeOf(b))
}

import { sameJson } from '#lib/content/canonical.ts'
import type { Content } from '#lib/content/definition.ts'
import type { Field, Fields } from '#lib/content/field.ts'
import { locales } from '#lib/i18n/locales.ts'

/**
 * One place where two contents of a record differ. `path` is built of field names, languages and item ids, joined by `/`:
 * `status`, `title/es`, `hosts/<id>` (an item added or removed: the other side is null), `hosts/<id>/capacity`,
 * `hosts/#order` (ids in order). It stays true whatever moves about in a list.
 */
export interface Difference {
  path: string
  before: unknown
  after: unknown
}

export const orderOf = (path: string) => `${path}/#order`

/** A list item as the merge and the comparison see it. */
export type Item = Content & { id: string }

export const ids = (list: readonly Item[]) => list.map((item) => item.id)
export const byId = (list: readonly Item[]) => new Map(list.map((item) => [item.id, item]))

/** Where `after` differs from `before`, in the order of the declaration. Empty when they are the same. */
export function differences(fields: Fields, before: Content, after: Content, at = ''): Difference[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    fieldDifferences(field, before[name] ?? field.empty, after[name] ?? field.empty, at ? `${at}/${name}` : name),
  )
}

function fieldDifferences(field: Field<unknown>, before: unknown, after: unknown, path: string): Difference[] {
  const { shape } = field
  if (shape.is === 'items') return itemDifferences(shape.of, before as Item[], after as Item[], path)
  if (shape.is === 'localized') {
    const [a, b] = [before as Content, after as Content]
    return locales.flatMap((locale) => valueDifference(a[locale], b[locale], `${path}/${locale}`))
  }
  return valueDifference(before, after, path)
}

function valueDifference(before: unknown, after: unknown, path: string): Difference[] {
  return sameJson(before, after) ? [] : [{ path, before, after }]
}

function itemDifferences(fields: Fields, before: Item[], after: Item[], path: string): Difference[] {
  const [old, now] = [byId(before), byId(after)]
  const removed = before
    .filter(({ id }) => !now.has(id))
    .map((item) => ({ path: `${path}/${item.id}`, before: item, after: null }))
  const rest = after.flatMap((item): Difference[] => {
    const was = old.get(item.id)
    return was
      ? differences(fields, was, item, `${path}/${item.id}`)
      : [{ path: `${path}/${item.id}`, before: null, after: item }]
  })
  const stayed = (list: Item[], other: Map<string, Item>) => ids(list).filter((id) => other.has(id))
  return [...removed, ...rest, ...valueDifference(stayed(before, now), stayed(after, old), orderOf(path))]
}

import type { Content } from '#lib/content/definition.ts'
import type { Field, Fields, Shape } from '#lib/content/field.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'

/** What a difference's path points at, found in the type's declaration; see lib/revision/difference.ts for how paths are built. */
export interface Place {
  /** The names of the fields on the way, without ids: `participants`, `capacity`. */
  names: string[]
  /** What stands there: a field of this shape, one item of a list, or a list's order. */
  is: Shape['is'] | 'item' | 'order'
  /** The language of a text in one language. */
  locale?: Locale
  /** The list items on the way, outermost first. */
  itemIds: string[]
  /** Of an item or an order: the fields of the list's items. */
  of?: Fields
}

/** Null where the declaration has no such place, as when a field was taken out of it since. */
export function placeOf(fields: Fields, path: string): Place | null {
  const place: Place = { names: [], is: 'value', itemIds: [] }
  let at: Fields = fields
  let field: Field<unknown> | undefined
  for (const piece of path.split('/')) {
    const shape: Shape | undefined = field?.shape
    if (!shape) {
      field = Object.hasOwn(at, piece) ? at[piece] : undefined
      if (!field) return null
      place.names.push(piece)
      place.is = field.shape.is
    } else if (shape.is === 'localized' && isLocale(piece)) {
      place.locale = piece
      place.is = 'text'
    } else if (shape.is === 'items' && piece === '#order') {
      place.of = shape.of
      place.is = 'order'
    } else if (shape.is === 'items') {
      place.itemIds.push(piece)
      place.of = shape.of
      place.is = 'item'
      at = shape.of
      field = undefined
    } else return null
  }
  return place
}

/** A list item wherever the contents have it: those that a comparison is between, the newest first. */
export function itemIn(contents: readonly Content[], [list = '']: readonly string[], id: string): Content | undefined {
  for (const content of contents) {
    const items = content[list]
    const found = Array.isArray(items) ? (items as Content[]).find((item) => item.id === id) : undefined
    if (found) return found
  }
  return undefined
}

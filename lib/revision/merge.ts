import type { FieldConflict } from '#lib/action/result.ts'
import { sameJson } from '#lib/content/canonical.ts'
import type { Content } from '#lib/content/definition.ts'
import type { Field, Fields } from '#lib/content/field.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { byId, type Item, ids, orderOf } from './difference.ts'

/** What was chosen at a place where two people's changes meet. */
export type Choices = Readonly<Record<string, 'theirs' | 'mine'>>

export interface Merge {
  content: Content
  /** Places that both changed, and changed differently, and for which no choice was given; `content` holds mine there. */
  conflicts: FieldConflict[]
}

/**
 * Three-way merge: my changes since `base` onto `theirs`. Two changes meet only where they change the same field of the same
 * item, the same language of the same text, or the order of the same items; everything else stands side by side.
 */
export function merge(fields: Fields, base: Content, theirs: Content, mine: Content, choices: Choices = {}): Merge {
  const meeting = new Meeting(choices)
  return { content: meeting.fields(fields, base, theirs, mine, ''), conflicts: meeting.conflicts }
}

/**
 * `current` with only some languages' texts taken from `proposal`: how one language is published without the others. Where nothing
 * is public yet, what is not a text is the proposal's, and the other languages are left empty.
 */
export function onlyLanguages(
  fields: Fields,
  current: Content | null,
  proposal: Content,
  languages: readonly Locale[],
): Content {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { shape }]) => {
      const now = current ? current[name] : undefined
      const then = proposal[name]
      if (shape.is === 'localized') {
        const from = (locale: Locale) => (languages.includes(locale) ? (then as Content) : ((now ?? {}) as Content))
        return [name, Object.fromEntries(locales.map((locale) => [locale, from(locale)[locale] ?? '']))]
      }
      if (shape.is !== 'items') return [name, current ? now : then]
      const proposed = byId(then as Item[])
      return [
        name,
        ((now ?? then) as Item[]).map((item) => {
          const other = proposed.get(item.id)
          return other ? { ...onlyLanguages(shape.of, current && item, other, languages), id: item.id } : item
        }),
      ]
    }),
  )
}

class Meeting {
  conflicts: FieldConflict[] = []
  #choices: Choices

  constructor(choices: Choices) {
    this.#choices = choices
  }

  fields(fields: Fields, base: Content, theirs: Content, mine: Content, at: string): Content {
    return Object.fromEntries(
      Object.entries(fields).map(([name, field]) => {
        const of = (content: Content) => content[name] ?? field.empty
        return [name, this.#field(field, of(base), of(theirs), of(mine), at ? `${at}/${name}` : name)]
      }),
    )
  }

  #field(field: Field<unknown>, base: unknown, theirs: unknown, mine: unknown, path: string): unknown {
    const { shape } = field
    if (shape.is === 'items') return this.#items(shape, base as Item[], theirs as Item[], mine as Item[], path)
    if (shape.is !== 'localized') return this.#value(base, theirs, mine, path)
    const [b, t, m] = [base as Content, theirs as Content, mine as Content]
    return Object.fromEntries(
      locales.map((locale) => [locale, this.#value(b[locale], t[locale], m[locale], `${path}/${locale}`)]),
    )
  }

  #value<T>(base: T, theirs: T, mine: T, path: string): T {
    if (sameJson(mine, base) || sameJson(mine, theirs)) return theirs
    if (sameJson(theirs, base)) return mine
    const choice = this.#choices[path]
    if (!choice) this.conflicts.push({ path, base, theirs, mine })
    return choice === 'theirs' ? theirs : mine
  }

  #items(shape: { of: Fields; key?: string }, base: Item[], theirs: Item[], mine: Item[], path: string): Item[] {
    const aligned = shape.key ? takeTheirIds(shape.key, base, theirs, mine) : mine
    const [b, t, m] = [byId(base), byId(theirs), byId(aligned)]
    const kept = new Map<string, Item>()
    for (const id of new Set([...t.keys(), ...m.keys()])) {
      const item = this.#item(shape.of, b.get(id), t.get(id), m.get(id), `${path}/${id}`)
      if (item) kept.set(id, { ...item, id })
    }
    const order = this.#order(ids(base), ids(theirs), ids(aligned), kept, orderOf(path))
    return order.map((id) => kept.get(id) as Item)
  }

  #item(fields: Fields, base: Item | undefined, theirs: Item | undefined, mine: Item | undefined, path: string) {
    // Added by both under one id: what neither had before counts as empty, so that only what differs meets.
    if (theirs && mine) return this.fields(fields, base ?? theirs, theirs, mine, path)
    const left = theirs ?? mine
    if (!base || !left) return left
    // One of us removed it. The other left it alone: gone. The other changed it: somebody must choose.
    return this.#value<Item | null>(base, theirs ?? null, mine ?? null, path)
  }

  #order(base: string[], theirs: string[], mine: string[], kept: ReadonlyMap<string, Item>, path: string): string[] {
    const everywhere = new Set(base.filter((id) => theirs.includes(id) && mine.includes(id)))
    const common = (list: string[]) => list.filter((id) => everywhere.has(id))
    const chosen = this.#value(common(base), common(theirs), common(mine), path)
    const [first, second] = sameJson(chosen, common(theirs)) ? [theirs, mine] : [mine, theirs]
    return insertAfterNeighbours(first, second).filter((id) => kept.has(id))
  }
}

/** `list` with what only `other` has, each put after the one that it follows there. */
function insertAfterNeighbours(list: string[], other: string[]): string[] {
  const result = [...list]
  other.forEach((id, index) => {
    if (!result.includes(id)) result.splice(index === 0 ? 0 : result.indexOf(other[index - 1] as string) + 1, 0, id)
  })
  return result
}

/** Two people who add the same party add one item, not two: mine takes the id of theirs. */
function takeTheirIds(key: string, base: Item[], theirs: Item[], mine: Item[]): Item[] {
  const [known, theirIds] = [byId(base), byId(theirs)]
  const theirNew = new Map(theirs.filter(({ id }) => !known.has(id)).map((item) => [item[key], item.id]))
  return mine.map((item) => {
    const same = theirNew.get(item[key])
    return same && !known.has(item.id) && !theirIds.has(item.id) ? { ...item, id: same } : item
  })
}

import 'server-only'
import { LRUCache } from 'lru-cache'
import { database } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { AskedList } from '#lib/list/asked.ts'
import { type Faceted, FacetIndex } from '#lib/list/facet-index.ts'
import { type Choice, type Narrowed, narrow } from '#lib/list/narrow.ts'
import { type Places, somePlaces } from '#lib/list/places.ts'
import type { ListedType } from '#lib/record-types.ts'
import { recordsHolding } from '#lib/search/holding.ts'
import { type Kept, perPublication } from './per-publication.ts'

/** One thing by which a list is narrowed. */
export interface Filter {
  /** What it can be set to, given the values of a facet that any record has. */
  choices(valuesOf: (facet: string) => string[]): Choice[] | Promise<Choice[]>
  /** What a value means that no record has; null where it means nothing. */
  meaning(value: string): Choice | null | Promise<Choice | null>
}

/** A list under what is chosen, as far as that means anything. */
export interface NarrowedList<Name extends string> extends Omit<Narrowed<Name>, 'places'> {
  /** The ids of the records that remain, in the order of the list: at most `take`, past the first `skip`. */
  ids(skip: number, take: number): string[]
}

/** Records read at once. */
const portion = 5_000

/** Texts whose places are kept. */
const textsKept = 100

interface ListOptions<Name extends string> {
  type: ListedType
  filters: Record<Name, Filter>
  /** A query for the published records of the type under a condition on `"recordId"`: the columns of Faceted, the facets parted by spaces. */
  faceted: (condition: Prisma.Sql) => Prisma.Sql
}

/**
 * A public list that can be narrowed. Under which facets each record can be found is kept as an index, as of the newest publication:
 * read in portions when it is first asked for, and from then on record by record as they are published (docs/decisions/0063).
 */
export function narrowedList<Name extends string>({
  type,
  filters,
  faceted,
}: ListOptions<Name>): (asked: AskedList) => Promise<NarrowedList<Name>> {
  const names = Object.keys(filters) as Name[]
  const read = async (condition: Prisma.Sql): Promise<Faceted[]> => {
    const rows = await database().$queryRaw<(Omit<Faceted, 'facets'> & { facets: string })[]>(faceted(condition))
    return rows.map(({ facets, ...row }) => ({ ...row, facets: facets.split(' ') }))
  }

  const portions = async function* (): AsyncGenerator<Faceted[]> {
    for (let after = firstId, more = true; more; ) {
      const found = await read(Prisma.sql`"recordId" > ${after}::uuid order by "recordId" limit ${portion}`)
      yield found
      after = found.at(-1)?.recordId ?? after
      more = found.length === portion
    }
  }

  /** The index after what was published since; null where that is so much that reading anew is as quick. */
  const readSince = async (last: Kept<FacetIndex>): Promise<FacetIndex | null> => {
    const changed = await database().$queryRaw<{ id: string }[]>`
      select distinct "id" from "Publication" join "Record" on "id" = "recordId"
      where "number" > ${last.number} and "type" = ${type}::"RecordType" limit ${portion}`
    if (changed.length === portion) return null
    const ids = changed.map(({ id }) => id)
    return ids.length === 0
      ? last.value
      : last.value.with(ids, await read(Prisma.sql`"recordId" = any(${ids}::uuid[])`))
  }

  const keptIndex = perPublication<FacetIndex>(
    async (last) => (last && (await readSince(last))) ?? FacetIndex.of(portions()),
  )

  const keptList = perPublication(async () => {
    const index = await keptIndex()
    const valuesOf = (facet: string) => index.valuesOf(facet)
    const choices = await Promise.all(
      names.map(async (name) => ({ name, choices: await filters[name].choices(valuesOf) })),
    )
    return { index, choices, texts: new LRUCache<string, Places>({ max: textsKept }) }
  })

  return async ({ locale, text, values }) => {
    const list = await keptList()
    const set = await Promise.all(
      list.choices.map(async ({ name, choices }) => {
        const value = values[name] ?? ''
        const known = choices.find((choice) => choice.value === value)
        return { name, choices, chosen: known ?? (value === '' ? null : await filters[name].meaning(value)) }
      }),
    )
    const key = `${locale} ${text}`
    const holding =
      text === '' ? null : (list.texts.get(key) ?? list.index.holding(await recordsHolding(type, locale, text)))
    if (holding) list.texts.set(key, holding)
    const { places, ...narrowed } = narrow(list.index, set, holding)
    return { ...narrowed, ids: (skip, take) => list.index.at(somePlaces(places, skip, take)) }
  }
}

const firstId = '00000000-0000-0000-0000-000000000000'

import { addPlace, inEither, type Places, placesOf } from './places.ts'

/** What a list of the public knows of one of its records. */
export interface Faceted {
  recordId: string
  /** By what the list is sorted, the greatest first; those of one key by their ids, the greatest first. */
  key: string
  /** What the record can be found under, each as `name:value`, such as `kind:plenary`. */
  facets: readonly string[]
}

/** The same with its facets by number. */
interface Entry {
  recordId: string
  key: string
  facets: readonly number[]
}

/**
 * The records of one list in its order, and for each facet the places of the records that have it. Counting what several facets share is
 * a matter of some thousand machine words for a hundred thousand records, so that every count is exact and none is asked of the database.
 * Never changed once it is made: `with` makes the next.
 */
export class FacetIndex {
  readonly #entries: readonly Entry[]
  /** By the number of the facet. A facet keeps its number in every later index. */
  readonly #places: readonly Places[]
  readonly #numbers: ReadonlyMap<string, number>
  #placeOf: Map<string, number> | undefined

  private constructor(entries: readonly Entry[], numbers: ReadonlyMap<string, number>) {
    this.#entries = entries.toSorted(byKey)
    this.#numbers = numbers
    this.#places = Array.from(numbers, () => placesOf([], entries.length))
    this.#entries.forEach(({ facets }, place) => {
      for (const facet of facets) addPlace(this.#places[facet] as Places, place)
    })
  }

  /** Of records in any order, which come in portions: none is held longer than it takes to number its facets. */
  static async of(portions: Iterable<readonly Faceted[]> | AsyncIterable<readonly Faceted[]>): Promise<FacetIndex> {
    const numbers = new Map<string, number>()
    const entries: Entry[] = []
    for await (const records of portions) entries.push(...records.map((record) => numbered(record, numbers)))
    return new FacetIndex(entries, numbers)
  }

  get size(): number {
    return this.#entries.length
  }

  /** An index of the same records, but that those of `ids` are as `fresh` has them, and gone where it has them not. */
  with(ids: readonly string[], fresh: readonly Faceted[]): FacetIndex {
    const changed = new Set(ids)
    const numbers = new Map(this.#numbers)
    return new FacetIndex(
      [
        ...this.#entries.filter(({ recordId }) => !changed.has(recordId)),
        ...fresh.map((record) => numbered(record, numbers)),
      ],
      numbers,
    )
  }

  /** The values of all facets of a name that any record has, in no order. */
  valuesOf(name: string): string[] {
    const prefix = `${name}:`
    return [...this.#numbers].flatMap(([facet, number]) =>
      facet.startsWith(prefix) && this.#places[number]?.some((bits) => bits !== 0) ? [facet.slice(prefix.length)] : [],
    )
  }

  /** The places of the records that have any of these facets. */
  having(facets: readonly string[]): Places {
    const [first, ...more] = facets.flatMap((facet) => this.#places[this.#numbers.get(facet) ?? -1] ?? [])
    return more.reduce(inEither, first ?? placesOf([], this.size))
  }

  /** The places of these records; those that are not in the list have none. */
  holding(recordIds: readonly string[]): Places {
    this.#placeOf ??= new Map(this.#entries.map(({ recordId }, place) => [recordId, place]))
    const placeOf = this.#placeOf
    return placesOf(
      recordIds.flatMap((recordId) => placeOf.get(recordId) ?? []),
      this.size,
    )
  }

  /** The ids of the records at these places. */
  at(places: readonly number[]): string[] {
    return places.flatMap((place) => this.#entries[place]?.recordId ?? [])
  }
}

/** Gives each facet that has none the next number. */
function numbered({ recordId, key, facets }: Faceted, numbers: Map<string, number>): Entry {
  const numberOf = (facet: string): number => {
    const number = numbers.get(facet) ?? numbers.size
    numbers.set(facet, number)
    return number
  }
  return { recordId, key, facets: facets.map(numberOf) }
}

function byKey(one: Entry, other: Entry): number {
  if (one.key !== other.key) return one.key < other.key ? 1 : -1
  return one.recordId < other.recordId ? 1 : -1
}

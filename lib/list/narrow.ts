import type { LocalizedText } from '#lib/action/result.ts'
import type { FacetIndex } from './facet-index.ts'
import { allPlaces, countInBoth, inBoth, type Places } from './places.ts'

/** Something that one filter of a list can be set to. */
export interface Choice {
  /** As addresses have it. */
  value: string
  /** As people read it, in the languages that it is known in. */
  text: LocalizedText
  /** It leaves the records that have any of these. */
  facets: readonly string[]
}

interface CountedChoice extends Choice {
  /** How many records it would leave, all other filters being as they are. */
  count: number
}

/** One filter, with what it is set to and what it may be set to. */
interface FilterState<Name extends string> {
  name: Name
  chosen: Choice | null
  /** What would leave nothing is not in it, but where it is chosen. */
  choices: CountedChoice[]
  /** How many records there would be were it not set, all else being as it is. */
  without: number
}

export interface Narrowed<Name extends string> {
  places: Places
  total: number
  filters: FilterState<Name>[]
  /** How many records there would be without the text. */
  withoutText: number
}

/** The part of a list in which all that is chosen holds, and what each further choice would make of it. `text` are the places that a text leaves. */
export function narrow<Name extends string>(
  index: FacetIndex,
  filters: readonly { name: Name; choices: readonly Choice[]; chosen: Choice | null }[],
  text: Places | null,
): Narrowed<Name> {
  const all = allPlaces(index.size)
  const left = new Map<Name | null, Places>(
    filters.flatMap(({ name, chosen }) => (chosen ? [[name, index.having(chosen.facets)]] : [])),
  )
  if (text) left.set(null, text)
  const leftWithout = (without?: Name | null) =>
    [...left].reduce((places, [name, of]) => (name === without ? places : inBoth(places, of)), all)
  const places = leftWithout()
  return {
    places,
    total: countIn(places),
    filters: filters.map(({ name, choices, chosen }) => {
      const others = leftWithout(name)
      const counted = withChosen(choices, chosen)
        .map((choice) => ({ ...choice, count: countInBoth(others, index.having(choice.facets)) }))
        .filter(({ count, value }) => count > 0 || value === chosen?.value)
      return { name, chosen, choices: counted, without: countIn(others) }
    }),
    withoutText: countIn(leftWithout(null)),
  }
}

const countIn = (places: Places) => countInBoth(places, places)

/** The choices with what is chosen, which may be something that no record has. */
function withChosen(choices: readonly Choice[], chosen: Choice | null): readonly Choice[] {
  return chosen === null || choices.some(({ value }) => value === chosen.value) ? choices : [...choices, chosen]
}

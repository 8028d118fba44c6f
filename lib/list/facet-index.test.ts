import { describe, expect, it } from 'vitest'
import { type Faceted, FacetIndex } from './facet-index.ts'
import { allPlaces, type Places, somePlaces } from './places.ts'

const record = (recordId: string, key: string, ...facets: string[]): Faceted => ({ recordId, key, facets })
const march = record('a', '2024-03-01', 'kind:plenary', 'theme:1')
const may = record('b', '2024-05-01', 'kind:workshop')
const alsoMay = record('c', '2024-05-01', 'kind:plenary', 'theme:2')

const idsAt = (index: FacetIndex, places: Places) => index.at(somePlaces(places, 0, index.size))
const all = (index: FacetIndex) => idsAt(index, allPlaces(index.size))

describe('an index', () => {
  it('has its records in the order of the list, whatever portions they came in', async () => {
    expect(all(await FacetIndex.of([[march], [], [alsoMay, may]]))).toEqual(['c', 'b', 'a'])
    expect(all(await FacetIndex.of([]))).toEqual([])
  })

  it('finds what has any of some facets, and what is held by a text', async () => {
    const index = await FacetIndex.of([[march, may, alsoMay]])
    expect(idsAt(index, index.having(['kind:plenary']))).toEqual(['c', 'a'])
    expect(idsAt(index, index.having(['kind:workshop', 'theme:1', 'theme:9']))).toEqual(['b', 'a'])
    expect(idsAt(index, index.having(['theme:9']))).toEqual([])
    expect(idsAt(index, index.holding(['a', 'of another list', 'c']))).toEqual(['c', 'a'])
  })

  it('knows which values a facet has', async () => {
    const index = await FacetIndex.of([[march, may, alsoMay]])
    expect(index.valuesOf('kind').toSorted()).toEqual(['plenary', 'workshop'])
    expect(index.valuesOf('nothing')).toEqual([])
  })
})

describe('the next index', () => {
  it('has what changed as it is now, and the index before stays as it was', async () => {
    const before = await FacetIndex.of([[march, may, alsoMay]])
    const moved = record('a', '2024-06-01', 'kind:ministerial')
    const fresh = record('d', '2023-01-01', 'theme:2')
    const after = before.with(['a', 'b', 'd'], [moved, fresh])
    expect(all(after)).toEqual(['a', 'c', 'd'])
    expect(after.valuesOf('kind').toSorted()).toEqual(['ministerial', 'plenary'])
    expect(idsAt(after, after.having(['theme:2']))).toEqual(['c', 'd'])
    expect(all(before)).toEqual(['c', 'b', 'a'])
    expect(before.valuesOf('kind')).not.toContain('ministerial')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Faceted, FacetIndex } from './facet-index.ts'
import { type Choice, narrow } from './narrow.ts'
import { somePlaces } from './places.ts'

const choice = (value: string, ...facets: string[]): Choice => ({ value, text: { es: value, en: '', pt: '' }, facets })

const kinds = [
  choice('plenary', 'kind:plenary'),
  choice('workshop', 'kind:workshop'),
  choice('consular', 'kind:consular'),
]
const countries = [choice('pe', 'place:PE', 'party:1'), choice('cl', 'place:CL', 'party:2')]
const filters = { kind: kinds, country: countries }

const records = fc.array(
  fc
    .record({
      kind: fc.constantFrom('plenary', 'workshop'),
      country: fc.subarray(['place:PE', 'place:CL', 'party:1', 'party:2']),
      holds: fc.boolean(),
    })
    .map(({ kind, country, holds }) => ({ facets: [`kind:${kind}`, ...country], holds })),
  { maxLength: 70 },
)
const chosenOf = (choices: Choice[]) => fc.option(fc.constantFrom(...choices, choice('of old', 'kind:none')))

describe('a list', () => {
  it('keeps what has everything chosen, and says of each choice how much the list has that it leads to', async () => {
    await fc.assert(
      fc.asyncProperty(
        records,
        chosenOf(kinds),
        chosenOf(countries),
        fc.boolean(),
        async (made, kind, country, hasText) => {
          const listed = made.map(({ facets }, at): Faceted => ({ recordId: `${at}`, key: `${1000 + at}`, facets }))
          const index = await FacetIndex.of([listed])
          const text = hasText ? index.holding(made.flatMap(({ holds }, at) => (holds ? [`${at}`] : []))) : null
          const narrowed = (chosen: { kind: Choice | null; country: Choice | null }, within = text) =>
            narrow(
              index,
              (['kind', 'country'] as const).map((name) => ({
                name,
                choices: filters[name],
                chosen: chosen[name],
              })),
              within,
            )
          const chosen = { kind, country }
          const { places, total, filters: states, withoutText } = narrowed(chosen)
          const kept = listed
            .filter(({ facets }, at) =>
              [
                kind?.facets.some((each) => facets.includes(each)) ?? true,
                country?.facets.some((each) => facets.includes(each)) ?? true,
                !hasText || made[at]?.holds,
              ].every(Boolean),
            )
            .map(({ recordId }) => recordId)
          expect(index.at(somePlaces(places, 0, index.size))).toEqual(kept.toReversed())
          expect(total).toBe(kept.length)
          expect(withoutText).toBe(narrowed(chosen, null).total)
          for (const { name, choices, without } of states) {
            expect(without).toBe(narrowed({ ...chosen, [name]: null }).total)
            for (const { count, ...led } of choices) expect(narrowed({ ...chosen, [name]: led }).total).toBe(count)
          }
        },
      ),
    )
  })

  it('offers no choice that leaves nothing, but the one that is made', async () => {
    const index = await FacetIndex.of([[{ recordId: 'a', key: '1', facets: ['kind:plenary'] }]])
    const offered = (chosen: Choice | null) =>
      narrow(index, [{ name: 'kind', choices: kinds, chosen }], null).filters[0]?.choices.map(
        ({ value, count }) => `${value} ${count}`,
      )
    expect(offered(null)).toEqual(['plenary 1'])
    expect(offered(choice('consular', 'kind:consular'))).toEqual(['plenary 1', 'consular 0'])
    expect(offered(choice('of old', 'kind:none'))).toEqual(['plenary 1', 'of old 0'])
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allPlaces, countInBoth, inBoth, inEither, placesOf, somePlaces } from './places.ts'

/** A list's length, and two sets of places in it. */
const lists = fc
  .integer({ min: 0, max: 200 })
  .chain((size) =>
    fc.record({
      size: fc.constant(size),
      one: fc.uniqueArray(fc.nat(Math.max(0, size - 1)), { maxLength: size }),
      other: fc.uniqueArray(fc.nat(Math.max(0, size - 1)), { maxLength: size }),
    }),
  )
  .map(({ size, one, other }) => (size === 0 ? { size, one: [], other: [] } : { size, one, other }))

const inOrder = (places: readonly number[]) => places.toSorted((a, b) => a - b)

it('sets of places are those of their members', () => {
  fc.assert(
    fc.property(lists, fc.nat(60), fc.nat(60), ({ size, one, other }, skip, take) => {
      const [a, b] = [placesOf(one, size), placesOf(other, size)]
      const shared = one.filter((place) => other.includes(place))
      expect(countInBoth(a, b)).toBe(shared.length)
      expect(somePlaces(inBoth(a, b), 0, size)).toEqual(inOrder(shared))
      expect(somePlaces(inEither(a, b), 0, size)).toEqual(inOrder([...new Set([...one, ...other])]))
      expect(somePlaces(a, skip, take)).toEqual(inOrder(one).slice(skip, skip + take))
      expect(countInBoth(a, allPlaces(size))).toBe(one.length)
      expect(somePlaces(allPlaces(size), 0, size)).toHaveLength(size)
    }),
  )
})

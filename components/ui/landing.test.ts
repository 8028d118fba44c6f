import fc from 'fast-check'
import { expect, it } from 'vitest'
import { landing } from './landing.ts'

it('leaves a row where it was in the gaps on both sides of it', () => {
  expect([landing({ from: 2, gap: 2 }), landing({ from: 2, gap: 3 })]).toEqual([2, 2])
})

it('brings a row to either end', () => {
  expect([landing({ from: 2, gap: 0 }), landing({ from: 0, gap: 3 })]).toEqual([0, 2])
})

it('stands, once it is let go, between the two rows of its gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), fc.nat(), (count, a, b) => {
      const drag = { from: a % count, gap: b % (count + 1) }
      const rows = Array.from({ length: count }, (_, index) => index)
      const moved = rows.toSpliced(drag.from, 1).toSpliced(landing(drag), 0, drag.from)
      const before = moved.slice(0, landing(drag))
      expect(before.every((row) => row < drag.gap && row !== drag.from)).toBe(true)
      expect(moved.toSorted((x, y) => x - y)).toEqual(rows)
    }),
  )
})

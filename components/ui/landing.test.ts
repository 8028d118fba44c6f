import fc from 'fast-check'
import { expect, it } from 'vitest'
import { landing, pull } from './landing.ts'

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

const long = { top: 136, bottom: 700, first: -400, last: 1_100 }

it('lets the page follow at its edges, the faster the nearer, and nowhere between', () => {
  expect(pull(400, long)).toBe(0)
  const [near, nearer, beyond] = [pull(660, long), pull(680, long), pull(900, long)]
  expect(near).toBeGreaterThan(0)
  expect(nearer).toBeGreaterThan(near)
  expect(beyond).toBeGreaterThanOrEqual(nearer)
  expect(pull(180, long)).toBeLessThan(0)
  expect(pull(0, long)).toBe(-beyond)
})

it('leaves the page where it is once the list ends in view', () => {
  expect(pull(690, { ...long, last: 690 })).toBe(0)
  expect(pull(140, { ...long, first: 140 })).toBe(0)
})

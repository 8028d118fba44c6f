import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Lasting, timeline } from './placing.ts'

const lasting = (label: string, from: string, to: string): Lasting => ({ id: label + from, label, from, to })
const only = (from: string, to: string) => timeline([lasting('A', from, to)]).placed[0]

describe('a term on the axis', () => {
  it('spans the whole of its years where years are all that is known', () => {
    const { years, placed } = timeline([lasting('Chile', '2022', '2023')])
    expect(years).toEqual([2022, 2023])
    expect(placed).toMatchObject([{ start: 0, end: 1, exact: false, open: null }])
  })

  it('begins on its first day and ends with its last', () => {
    expect(only('2024-01-01', '2024-12-31')).toMatchObject({ start: 0, end: 1, exact: true })
    expect(only('2024-07-01', '2024-09-30')).toMatchObject({ start: 0.5, end: 0.75 })
    expect(only('2024-02-01', '2024-02-29')?.end).toBeCloseTo(2 / 12)
    expect(only('2024-07', '2024-09-30')).toMatchObject({ start: 0.5, end: 0.75, exact: false })
  })

  it('goes no further than what is known, and is open there', () => {
    expect(timeline([lasting('A', '2023', ''), lasting('B', '2024', '2025')]).placed[0]).toMatchObject({
      start: 0,
      end: 1 / 3,
      open: 'end',
    })
    expect(only('', '2024-06-30')).toMatchObject({ open: 'start', end: 0.5, exact: false })
  })

  it('is not placed without a date, and keeps its order beside the axis', () => {
    const { years, placed, lanes, undated } = timeline([lasting('Brazil', '', ''), lasting('Peru', '', '')])
    expect([years, placed, lanes]).toEqual([[], [], 0])
    expect(undated.map(({ label }) => label)).toEqual(['Brazil', 'Peru'])
  })
})

describe('lanes', () => {
  const lanesOf = (...items: Lasting[]) =>
    Object.fromEntries(timeline(items).placed.map(({ item, lane }) => [item.label, lane]))

  it('are shared by what neither overlaps nor runs into the next one’s name', () => {
    expect(lanesOf(lasting('A', '2018', '2018'), lasting('B', '2020', '2021'))).toEqual({ A: 0, B: 0 })
    expect(
      lanesOf(lasting('A', '2018', '2018'), lasting('A long name', '2018', '2018'), lasting('C', '2020', '2020')),
    ).toEqual({
      A: 0,
      'A long name': 1,
      C: 0,
    })
  })

  it('part what overlaps', () => {
    expect(lanesOf(lasting('Chile', '2022', '2023'), lasting('Costa Rica', '2023', '2024'))).toEqual({
      Chile: 0,
      'Costa Rica': 1,
    })
  })

  it('let a name at the end of the axis end with its bar', () => {
    const { placed } = timeline([lasting('A', '2010', '2020'), lasting('Dominican Republic', '2021', '2021')])
    expect(placed.map(({ anchor }) => anchor)).toEqual(['start', 'end'])
  })
})

it('never lets two bars of one lane meet, nor anything leave the axis', () => {
  const date = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 2018, max: 2024 }).map(String),
    fc.constantFrom('2019-05', '2021-12-31'),
  )
  const items = fc.array(fc.record({ id: fc.uuid(), label: fc.string({ maxLength: 20 }), from: date, to: date }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(items, (all) => {
      const ordered = all.filter(({ from, to }) => from === '' || to === '' || from.slice(0, 4) <= to.slice(0, 4))
      const { placed, undated, lanes } = timeline(ordered)
      expect(placed.length + undated.length).toBe(ordered.length)
      for (const each of placed) {
        expect(each.start).toBeGreaterThanOrEqual(0)
        expect(each.end).toBeLessThanOrEqual(1 + 1e-9)
        expect(each.lane).toBeLessThan(lanes)
        const others = placed.filter((other) => other !== each && other.lane === each.lane)
        expect(others.every((other) => other.end <= each.start || each.end <= other.start)).toBe(true)
      }
    }),
  )
})

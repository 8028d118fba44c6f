import { describe, expect, it } from 'vitest'
import { type Figures, figuresOf, percentile, table } from './figures.ts'

describe('figures of a load', () => {
  it('are of all that was asked, in whatever order it was answered', () => {
    const latencies = Float64Array.from({ length: 200 }, (_, index) => 200 - index)
    const figures = figuresOf({ latencies, seconds: 4, bytes: 2_000, failed: 1, busy: 0.5 })
    expect(figures).toEqual({ requests: 200, failed: 1, p50: 100, p99: 198, perSecond: 50, bytes: 10, busy: 0.5 })
  })

  it('have a percentile that is one of the values', () => {
    expect(percentile(Float64Array.of(7), 0.99)).toBe(7)
    expect(percentile(Float64Array.of(1, 2), 0.5)).toBe(1)
    expect(percentile(Float64Array.of(), 0.5)).toBeNaN()
  })

  it('are told beside those of the first size', () => {
    const of = (p50: number): Figures => ({
      p50,
      p99: 9,
      requests: 1,
      failed: 0,
      perSecond: 1234,
      bytes: 10,
      busy: 0.1,
    })
    const nginx = { what: 'From nginx', meetings: 10_000, figures: { ...of(1), perSecond: 2468 }, processor: 0 }
    const rows = [
      { what: 'List', meetings: 18, figures: of(2), processor: 1 },
      { what: 'List', meetings: 10_000, figures: of(3), processor: null, nginx },
    ]
    expect(table(rows).split('\n').slice(2)).toEqual([
      '| List | 18 | 2.00 | 9.00 | 1,234 | 10 | 1.00 |  |  |  | 10 % |',
      '|  | 10,000 | 3.00 | 9.00 | 1,234 | 10 |  | × 1.50 | 0.50 |  | 10 % |',
    ])
  })
})

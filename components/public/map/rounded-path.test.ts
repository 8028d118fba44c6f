import { describe, expect, it } from 'vitest'
import { RoundedPath } from './rounded-path.ts'

function drawn(rings: [number, number][][], smallest = 0): string {
  const path = new RoundedPath({ smallest })
  for (const [[x, y] = [0, 0], ...rest] of rings) {
    path.beginPath()
    path.moveTo(x, y)
    for (const [nextX, nextY] of rest) path.lineTo(nextX, nextY)
    path.closePath()
  }
  return path.toString()
}

describe('what is drawn', () => {
  it('is written in whole units and relative steps', () => {
    expect(
      drawn([
        [
          [10.4, 9.6],
          [20.2, 10],
          [15, 4.9],
        ],
      ]),
    ).toBe('M10 10l10 0-5-5z')
  })

  it('has no point twice, none on a straight way, and its beginning once', () => {
    expect(
      drawn([
        [
          [0, 0],
          [5, 0],
          [5.1, 0.2],
          [10, 0],
          [10, 10],
          [0, 0.3],
        ],
      ]),
    ).toBe('M0 0l10 0 0 10z')
  })

  it('leaves out what is too small, and what is no area at all', () => {
    const [large, small, line]: [number, number][][] = [
      [
        [0, 0],
        [10, 0],
        [0, 10],
      ],
      [
        [20, 20],
        [21, 20],
        [20, 21],
      ],
      [
        [0, 0],
        [9, 9],
      ],
    ]
    expect(drawn([large ?? [], small ?? [], line ?? []], 4)).toBe('M0 0l10 0-10 10z')
    expect(drawn([small ?? []], 4)).toBe('')
  })
})

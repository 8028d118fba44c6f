import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { drawing } from './frames.ts'
import { drawnFrames } from './outlines.ts'

const seen = (codes: string[]) =>
  Object.fromEntries(drawnFrames(codes).map(({ frame, outlines }) => [frame.name, outlines.map(({ iso2 }) => iso2)]))

describe('the frames of the map', () => {
  it('are the Americas alone where nothing else is marked', () => {
    expect(seen(['AR', 'CR'])).toEqual({ americas: ['AR', 'CR'] })
    expect(seen([])).toEqual({ americas: [] })
  })

  it('show European countries in a frame of their own', () => {
    expect(seen(['PE', 'CH', 'DE'])).toEqual({ americas: ['PE'], europe: ['CH', 'DE'] })
  })

  it('show a country wherever it is: France has a department in South America', () => {
    expect(seen(['FR'])).toEqual({ americas: ['FR'], europe: ['FR'] })
  })

  it('mark a country too small to draw by a dot at its place', () => {
    const [americas] = drawnFrames(['CW'])
    expect(americas?.outlines).toMatchObject([{ iso2: 'CW', path: '' }])
    const [x = 0, y = 0] = americas?.outlines[0]?.middle ?? []
    expect(x > 0 && x < drawing.width && y > 0 && y < drawing.height).toBe(true)
  })

  it('draw no dot for the islands of a country that is drawn elsewhere', () => {
    expect(seen(['NL'])).toEqual({ americas: [], europe: ['NL'] })
  })

  it('leave out what lies elsewhere, and what the atlas does not know', () => {
    expect(seen(['JP', 'AU', 'XX', ''])).toEqual({ americas: [] })
  })
})

it('every member has an outline of its own, its code beside it or in it, and all of it is small enough for a poor line', () => {
  const members = ['AR', 'BR', 'CL', 'CO', 'CR', 'DO', 'EC', 'GY', 'MX', 'PA', 'PY', 'PE', 'UY']
  const observers = ['CA', 'FR', 'DE', 'IT', 'NL', 'ES', 'CH', 'GB', 'US']
  const frames = drawnFrames([...members, ...observers])
  expect(frames[0]?.outlines.map(({ iso2 }) => iso2)).toEqual(expect.arrayContaining(members))
  for (const { outlines } of frames) {
    for (const { path, label } of outlines) {
      expect(path).toMatch(/^(?:M-?\d+ -?\d+l[\d -]+z)+$/)
      expect(label.x > 0 && label.x < drawing.width && label.y > 0 && label.y < drawing.height).toBe(true)
    }
  }
  const data = frames.flatMap(({ land, outlines }) => [land, ...outlines.map(({ path }) => path)]).join('')
  expect(gzipSync(data).length).toBeLessThan(10_000)
})

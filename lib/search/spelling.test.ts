import { describe, expect, it } from 'vitest'
import { wordsNear } from './spelling.ts'

describe('the words near a word', () => {
  it.each([
    ['bogta', 'bogota'],
    ['bogotta', 'bogota'],
    ['bogoto', 'bogota'],
    ['bgoota', 'bogota'],
    ['ogota', 'bogota'],
    ['pery', 'peru'],
    ['chlie', 'chile'],
  ])('%s has %s among them', (typed, meant) => {
    expect(wordsNear(typed)).toContain(meant)
  })

  it('are not the word itself, and none further away', () => {
    expect(wordsNear('quito')).not.toContain('quito')
    expect(wordsNear('bgta')).not.toContain('bogota')
  })

  it.each(['oim', '2023', 'a1b2', 'a'.repeat(25), ''])('%j has none', (typed) => {
    expect(wordsNear(typed)).toEqual([])
  })
})

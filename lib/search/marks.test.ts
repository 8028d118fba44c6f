import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt, marked, type Piece, wordsOf } from './marks.ts'

const among =
  (...words: string[]) =>
  (word: string) =>
    words.includes(word)
/** As one line, hits between brackets. */
const line = (pieces: Piece[]) => pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')

describe('marked text', () => {
  it('marks words whatever their case and accents, and whole words alone', () => {
    expect(line(marked('Reunión en BOGOTÁ, Bogotana', among('bogota', 'reunion')))).toBe(
      '[Reunión] en [BOGOTÁ], Bogotana',
    )
  })

  it('loses nothing of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, hits) => {
        const pieces = marked(text, among(...hits, ...wordsOf(text).slice(0, 2)))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })
})

describe('an excerpt', () => {
  const prose = (count: number) => Array.from({ length: count }, (_, index) => `palabra${index}`).join(' ')

  it('is all of a short text, its lines in one', () => {
    expect(line(excerpt('Bogotá\n\nColombia\n2019', among('colombia')))).toBe('Bogotá · [Colombia] · 2019')
    expect(excerpt('', among('a'))).toEqual([])
  })

  it('of a long text is where most of what was asked for stands, cut between words', () => {
    const text = `migración ${prose(60)} migración regular y ordenada ${prose(60)}`
    const cut = line(excerpt(text, among('migracion', 'regular', 'ordenada')))
    expect(cut).toContain('[migración] [regular] y [ordenada]')
    expect(cut).toMatch(/^… palabra\d+ .* palabra\d+ …$/)
    expect(cut.length).toBeLessThan(260)
  })

  it('without any hit is its beginning', () => {
    expect(line(excerpt(prose(100), among()))).toMatch(/^palabra0 .* …$/)
  })

  it('is short, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const length = excerpt(text, (folded) => folded.length > 1).reduce((sum, piece) => sum + piece.text.length, 0)
        expect(length).toBeLessThanOrEqual(Math.max(text.length * 3, 0) + 230)
      }),
    )
  })
})

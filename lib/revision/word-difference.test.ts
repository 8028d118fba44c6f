import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type WordPiece, wordDifference } from './word-difference.ts'

/** Pieces as one line: `[-removed-]` and `{+added+}`, the marks that wdiff made known. */
const drawn = (pieces: WordPiece[]) =>
  pieces.map(({ is, text }) => (is === 'same' ? text : is === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('')

const compared = (before: string, after: string) => drawn(wordDifference(before, after))

const without = (is: WordPiece['is'], pieces: WordPiece[]) =>
  pieces
    .filter((piece) => piece.is !== is)
    .map(({ text }) => text)
    .join('')

describe('the difference of two texts', () => {
  test('of equal texts is one piece, and of two empty ones none', () => {
    expect(wordDifference('Declaración de Quito', 'Declaración de Quito')).toEqual([
      { is: 'same', text: 'Declaración de Quito' },
    ])
    expect(wordDifference('', '')).toEqual([])
  })

  test('names the words that changed and leaves the rest', () => {
    expect(compared('Reunión técnica de Lima', 'Reunión técnica de Bogotá')).toBe(
      'Reunión técnica de [-Lima-]{+Bogotá+}',
    )
    expect(compared('Reunión de Lima', 'Reunión técnica de Lima')).toBe('Reunión {+técnica +}de Lima')
    expect(compared('Reunión técnica de Lima', 'Reunión de Lima')).toBe('Reunión [-técnica -]de Lima')
  })

  test('takes a whole text as added or removed', () => {
    expect(compared('', 'Plan de acción')).toBe('{+Plan de acción+}')
    expect(compared('Plan de acción', '')).toBe('[-Plan de acción-]')
  })

  test('keeps letters with their accents in one word', () => {
    expect(compared('regularizacion migratoria', 'regularización migratoria')).toBe(
      '[-regularizacion-]{+regularización+} migratoria',
    )
  })

  test('tells signs from words', () => {
    expect(compared('acogida, tránsito', 'acogida; tránsito')).toBe('acogida[-,-]{+;+} tránsito')
  })

  test('joins changes that only a blank keeps apart', () => {
    expect(compared('the old road to Quito', 'a new road to Quito')).toBe('[-the old-]{+a new+} road to Quito')
  })

  test('leaves a blank at the end of a change where it was', () => {
    expect(compared('avances en materia', 'avances de la materia')).toBe('avances [-en-]{+de la+} materia')
  })

  test('shows what moved as removed and added', () => {
    expect(compared('uno dos tres', 'tres uno dos')).toBe('{+tres +}uno dos[- tres-]')
  })
})

describe('long texts', () => {
  const paragraph = (n: number) =>
    `Párrafo ${n} sobre la inserción socioeconómica de las personas refugiadas y migrantes.\n`
  const text = (count: number) => Array.from({ length: count }, (_, n) => paragraph(n)).join('')

  test('of thousands of words are compared by line, and by word within what changed', () => {
    const before = text(400)
    const after = `Nuevo.\n${before.replace('Párrafo 200 sobre', 'Párrafo 200 acerca de').replace('Párrafo 399', 'Párrafo final')}`
    const changes = wordDifference(before, after).filter(({ is }) => is !== 'same')
    expect(drawn(changes)).toBe('{+Nuevo.\n+}[-sobre-]{+acerca de+}[-399-]{+final+}')
  })

  test('that have nothing in common are removed and added whole', () => {
    const before = Array.from({ length: 9_000 }, (_, n) => `a${n}`).join(' ')
    const after = Array.from({ length: 9_000 }, (_, n) => `b${n}`).join(' ')
    expect(wordDifference(before, after)).toEqual([
      { is: 'removed', text: before },
      { is: 'added', text: after },
    ])
  })
})

test('whatever the texts, both can be read back from their difference', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'ñ', ' ', '\n', ', ', '2018', '🕊')).map((all) => all.join(''))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = wordDifference(before, after)
      expect(without('added', pieces)).toBe(before)
      expect(without('removed', pieces)).toBe(after)
      expect(pieces.every(({ text }) => text !== '')).toBe(true)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#lib/content/canonical.ts'
import { markers, spellingProblem, Wanted } from './words.ts'

const wanted = new Wanted(['María José Núñez', 'mj.nunez@example.org', '+593 2 123 4567'])

describe('the words of a redaction', () => {
  it.each([
    'Habló María José Núñez.',
    'MARIA JOSE NUNEZ',
    'María José Núñez'.normalize('NFD'),
    'María  José\n  Núñez',
    'María\u00a0José\u200b Núñez',
    'acta-maria-jose-nunez.pdf',
    'https://example.org/maria_jose_nunez2020',
    'MaríaJoséNúñez',
    'María José Núñez’s notes',
    'escriba a MJ.Nunez@Example.org, por favor',
    'Tel. +593-2-1234567',
    '(593) 2 123.45.67',
  ])('are in %j', (text) => {
    expect(wanted.isIn(text)).toBe(true)
    expect(wanted.mayBeIn(JSON.stringify({ text }))).toBe(true)
    const left = wanted.removedFrom(text, markers.es)
    expect(wanted.isIn(left)).toBe(false)
    expect(left).toContain('[suprimido]')
  })

  it.each([
    'María José',
    'María José Núñezo',
    'Ana María José Núñezes',
    '+593 2 123 45678',
    '1593 2 123 4567',
    'nunez@example.org',
    '',
  ])('are not in %j', (text) => {
    expect(wanted.isIn(text)).toBe(false)
    expect(wanted.removedFrom(text, markers.es)).toBe(text)
  })

  it('leave everything around them as it was, marks and all', () => {
    const text = 'Señor\u0301a Nu\u0301n\u0303ez\u0301, de São Paulo — “Núñez”'
    expect(new Wanted(['Nunez']).removedFrom(text, markers.pt)).toBe(
      'Señor\u0301a [suprimido], de São Paulo — “[suprimido]”',
    )
  })

  it('are found where a page draws its letters one by one, and not by chance', () => {
    expect(wanted.isRunTogetherIn('conMariaJoseNunezdijo')).toBe(true)
    expect(new Wanted(['Núñez']).isRunTogetherIn('conNunezdijo')).toBe(false)
    expect(new Wanted(['Núñez']).longOnly()).toBeNull()
    expect(wanted.longOnly()).not.toBeNull()
  })

  it('do not come back where an empty marker closes a gap', () => {
    expect(new Wanted(['Ana Pérez']).removedFrom('Ana Ana Pérez Pérez', '')).not.toMatch(/ana\s*p[eé]rez/i)
  })

  it.each([
    ['Ana', 'redactionShort'],
    ['***', 'redactionShort'],
    ['123456', 'redactionShort'],
    ['Ana [Suprimido]', 'redactionMarker'],
    ['removed', 'redactionMarker'],
    ['Ruiz', null],
    ['1234567', null],
  ])('%j: %s', (spelling, problem) => {
    expect(spellingProblem(spelling)).toBe(problem)
  })
})

describe('any words in any text', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aábcñz ÁÑß-.\u0301\u00ad1 2'), minLength: 4, maxLength: 14 })
  const spelling = letters.filter((each) => spellingProblem(each) === null)
  const text = fc.array(fc.oneof(letters, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 12 })

  it('are gone once they are removed, and nothing else is', () => {
    fc.assert(
      fc.property(spelling, text, fc.constantFrom('', ...Object.values(markers)), (each, pieces, marker) => {
        const words = new Wanted([each])
        const before = pieces.join(each)
        const after = words.removedFrom(before, marker)
        expect(words.isIn(after)).toBe(false)
        expect(words.isIn(before)).toBe(words.passagesOf(before).length > 0)
        // What is left stood there before, in its order.
        const kept = marker === '' ? after : after.replaceAll(marker, '')
        let at = 0
        for (const character of kept) {
          at = before.indexOf(character, at)
          expect(at).not.toBe(-1)
          at += character.length
        }
        expect(JSON.parse(canonicalJson(after))).toBe(after)
      }),
      { numRuns: 500 },
    )
  })

  it('are found where they are put between other words', () => {
    fc.assert(
      fc.property(spelling, fc.lorem(), fc.lorem(), (each, one, other) => {
        expect(new Wanted([each]).isIn(`${one} ${each}\n${other}`)).toBe(true)
        expect(new Wanted([each]).isIn(`${one} ${each.normalize('NFD').toUpperCase()}\n${other}`)).toBe(true)
      }),
    )
  })
})

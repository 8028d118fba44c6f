import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWords, slugify } from './fold.ts'

const anything = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem())

describe('folding words', () => {
  it.each([
    ['Bogotá', 'bogota'],
    ['BRASÍLIA', 'brasilia'],
    ['Ñuñoa', 'nunoa'],
    ['reunião técnica', 'reuniao tecnica'],
    ['Curaçao', 'curacao'],
    ['Straße, Œuvre, Ærø, Łódź', 'strasse, oeuvre, aero, lodz'],
    ['İstanbul', 'istanbul'],
    ['November\u00a022-\u00a023', 'november 22- 23'],
    ['line\nby line', 'line\nby line'],
    ['', ''],
  ])('%j is compared as %j', (text, folded) => {
    expect(foldWords(text)).toBe(folded)
  })

  it('is the same for composed and decomposed text, small and capital', () => {
    const word = fc.stringMatching(/^[a-záéíóúüñãõâêôçà ]+$/)
    fc.assert(
      fc.property(word, (text) => {
        expect(foldWords(text.normalize('NFD'))).toBe(foldWords(text))
        expect(foldWords(text.toUpperCase())).toBe(foldWords(text))
        expect(foldWords(text)).toMatch(/^[a-z ]*$/)
      }),
    )
  })

  it('folds once and for all', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(foldWords(foldWords(text))).toBe(foldWords(text))
      }),
    )
  })
})

describe('slugs', () => {
  it.each([
    [
      'Plenary Chapter “8th International Technical Meeting on Human Mobility of Venezuelan Citizens in the Region”',
      'plenary-chapter-8th-international-technical-meeting-on-human-mobility-of',
    ],
    ['HIV/AIDS', 'hiv-aids'],
    ['Protección de niños, niñas y adolescentes', 'proteccion-de-ninos-ninas-y-adolescentes'],
    ['  1st   Meeting — of Focal Points!  ', '1st-meeting-of-focal-points'],
    ["Women's Côte d’Ivoire", 'womens-cote-divoire'],
    ['Non\u00a0breaking', 'non-breaking'],
  ])('%j → %s', (text, slug) => {
    expect(slugify(text, 'meeting')).toBe(slug)
  })

  it.each(['', '   ', '“—”', 'Кито', '基多', '😀'])('fall back where %j leaves no letter', (text) => {
    expect(slugify(text, 'meeting')).toBe('meeting')
  })

  it('cut a word only where it alone is too long', () => {
    expect(slugify('x'.repeat(200), 'meeting')).toBe('x'.repeat(80))
    expect(slugify(`${'x'.repeat(79)} y`, 'meeting')).toBe('x'.repeat(79))
    expect(slugify(`${'x'.repeat(78)} y z`, 'meeting')).toBe(`${'x'.repeat(78)}-y`)
  })

  it('are always words that an address can hold, and their own slugs', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const slug = slugify(text, 'meeting')
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
        expect(slug.length).toBeLessThanOrEqual(80)
        expect(slugify(slug, 'meeting')).toBe(slug)
      }),
    )
  })
})

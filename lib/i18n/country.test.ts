import { describe, expect, it } from 'vitest'
import { countryCodes, countryName, isCountry } from './country.ts'
import { locales } from './locales.ts'
import { sortByName } from './sort.ts'

describe('countries', () => {
  it('are the 249 of ISO 3166-1, each once and in order', () => {
    expect(countryCodes).toHaveLength(249)
    expect(countryCodes).toEqual([...new Set(countryCodes)].sort())
  })

  it('are all that CLDR names, but for what ISO reserves, leaves to users or has withdrawn', () => {
    const named = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const others = letters
      .flatMap((a) => letters.map((b) => a + b))
      .filter((code) => named.of(code) && !isCountry(code))
      // A withdrawn code (`ZR`) is an alias of one that stands (`CD`).
      .filter((code) => new Intl.Locale(`und-${code}`).region === code)
    // Whatever a later CLDR adds here is reserved or user-assigned too, until ISO assigns it and this list says so.
    const known = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'XK', 'ZZ']
    expect(others.filter((code) => !known.includes(code))).toEqual([])
  })

  it.each(locales)('have a name of their own in %s', (locale) => {
    const names = countryCodes.map((code) => countryName(code, locale))
    expect(new Set(names).size).toBe(249)
    for (const name of names) expect(name).not.toMatch(/^[A-Z]{2}$/)
  })

  it('are called as Latin America, the English page and Brazil call them', () => {
    const called = (code: string) => locales.map((locale) => countryName(code, locale))
    expect(called('BR')).toEqual(['Brasil', 'Brazil', 'Brasil'])
    expect(called('NL')).toEqual(['Países Bajos', 'Netherlands', 'Países Baixos'])
    expect(called('DO')).toEqual(['República Dominicana', 'Dominican Republic', 'República Dominicana'])
    expect(called('CW')).toEqual(['Curazao', 'Curaçao', 'Curaçao'])
    expect(countryName('SA', 'es')).toBe('Arabia Saudita')
  })

  it.each(['', 'P', 'pe', 'PER', 'EU', 'UK', 'XK', 'ZZ', 'AN', ' PE', 'P\u0415', '1A', '__proto__'])(
    '%j is none, and is shown as it is',
    (code) => {
      expect(isCountry(code)).toBe(false)
      for (const locale of locales) expect(countryName(code, locale)).toBe(code)
    },
  )
})

describe('the alphabet of a language', () => {
  const same = (name: string) => name

  it('knows accents, case and ñ', () => {
    expect(sortByName(['Zambia', 'Ñuñoa', 'Nueva', 'Árbol', 'arce', 'Oruro', 'Brasil'], same, 'es')).toEqual([
      'Árbol',
      'arce',
      'Brasil',
      'Nueva',
      'Ñuñoa',
      'Oruro',
      'Zambia',
    ])
    expect(sortByName(['Unidos', 'Índia', 'Áustria', 'Itália'], same, 'pt')).toEqual([
      'Áustria',
      'Índia',
      'Itália',
      'Unidos',
    ])
  })

  it('counts in numbers, leaves its input alone and keeps equals in place', () => {
    const rounds = Object.freeze(['10th', '2nd', '1st'])
    expect(sortByName(rounds, same, 'en')).toEqual(['1st', '2nd', '10th'])
    const twins = [
      { name: 'Chile', term: 1 },
      { name: 'Chile', term: 2 },
      { name: 'Brazil', term: 3 },
    ]
    expect(sortByName(twins, ({ name }) => name, 'en').map(({ term }) => term)).toEqual([3, 1, 2])
  })
})

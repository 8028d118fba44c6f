import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedOf, listQuery } from './asked.ts'
import { narrowedTypes } from './parameters.ts'

describe('what an address asks for', () => {
  it('is what its known parameters say, each in its one form', () => {
    expect(askedOf('meeting', 'es', '?q=+asilo++y%20refugio&year=2023&country=PE&theme=asylum&page=3')).toEqual({
      locale: 'es',
      text: 'asilo y refugio',
      values: { year: '2023', country: 'pe', theme: 'asylum' },
      page: 3,
      isForPrint: false,
    })
  })

  it.each([
    'year=20233',
    'country=peru',
    "kind=' or true --",
    'theme=../admin',
    'group=a--b',
    'page=0',
    'page=1',
    'view=screen',
    'language=es',
    'q=%00',
    'unknown=1',
  ])('is nothing of %s, which means nothing for meetings', (query) => {
    const { text, values, page, isForPrint } = askedOf('meeting', 'es', query)
    expect({ text, values, page, isForPrint }).toEqual({ text: '', values: {}, page: 1, isForPrint: false })
  })

  it('has one address, whatever order and spelling it came in', () => {
    expect(listQuery('document', askedOf('document', 'pt', 'theme=asylum&page=2&language=pt&q= ata '))).toBe(
      '?q=ata&language=pt&theme=asylum&page=2',
    )
    expect(listQuery('meeting', { text: '', values: {} })).toBe('')
    fc.assert(
      fc.property(fc.constantFrom(...narrowedTypes), fc.webQueryParameters(), (type, query) => {
        const asked = askedOf(type, 'en', query)
        expect(askedOf(type, 'en', listQuery(type, asked))).toEqual(asked)
      }),
    )
  })
})

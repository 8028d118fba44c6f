import { describe, expect, it } from 'vitest'
import { encodingFor, localeFor, namesTag, takesGzip } from './accept.ts'

describe('the encoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.1', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.000, *', 'gzip'],
    ['*', 'br'],
    ['identity', 'identity'],
    ['deflate, zstd', 'identity'],
    ['identity;q=0', 'identity'],
    ['br;q=nonsense', 'identity'],
  ])('for %j is %s', (header, encoding) => {
    expect(encodingFor(header)).toBe(encoding)
  })
})

describe('the language', () => {
  it.each([
    [undefined, 'es'],
    ['', 'es'],
    ['en', 'en'],
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
    ['en;q=0.5, pt;q=0.9', 'pt'],
    ['fr-FR, fr;q=0.9, en;q=0.1', 'en'],
    ['de', 'es'],
    ['*', 'es'],
    ['fr, *;q=0.5', 'es'],
    ['es;q=0, *', 'en'],
    ['EN-us', 'en'],
    ['en;q=2, pt;q=0.1', 'pt'],
    [';;;,,,=', 'es'],
  ])('for %j is %s', (header, locale) => {
    expect(localeFor(header)).toBe(locale)
  })
})

describe('an If-None-Match header', () => {
  const tags = ['"a.br"', '"a"']
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"x", W/"a.br"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
    ['"b, "', false],
    [undefined, false],
  ])('%j names our tag: %s', (header, named) => {
    expect(namesTag(header, tags)).toBe(named)
  })
})

describe('whether gzip is taken', () => {
  it.each([
    [null, false],
    ['', false],
    ['br', false],
    ['gzip, deflate, br', true],
    ['deflate, GZIP;q=0.5', true],
    ['gzip;q=0, *', false],
    ['gzip;q=0.0', false],
    ['*', true],
    ['*;q=0', false],
  ])('of %j is told', (header, takes) => {
    expect(takesGzip(header)).toBe(takes)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvHead, csvRow } from './csv.ts'

describe('a row of comma-separated values', () => {
  it('leaves plain words and numbers as they are', () => {
    expect(csvRow(['Quito', 18, null, 'São Paulo', -3])).toBe('Quito,18,,São Paulo,-3\r\n')
  })

  it('says at the beginning of a file that it is UTF-8', () => {
    expect(csvHead(['título', 'ano'])).toBe('\uFEFFtítulo,ano\r\n')
  })

  it('encloses what would break a row', () => {
    expect(csvRow(['Lima, Peru', 'the "Declaration"', 'two\nlines', 'a;b'])).toBe(
      '"Lima, Peru","the ""Declaration""","two\nlines","a;b"\r\n',
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\u00a0=1'])(
    'makes text of what a spreadsheet would take for a formula: %j',
    (value) => {
      expect(csvRow([value])).toMatch(/^"?'/)
    },
  )

  it('never begins a value with what begins a formula, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const written = csvRow([value]).slice(0, -2)
        const read = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written
        expect(read).not.toMatch(/^[\s\0]*[=+\-@]/)
        expect([value, `'${value}`]).toContain(read)
      }),
    )
  })
})

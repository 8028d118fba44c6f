import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '#lib/i18n/locales.ts'
import { dateTimeAttribute, formatDate, formatInstant, formatRange, today } from './format.ts'

describe('a date', () => {
  it.each([
    ['2024-03-20', '20 de marzo de 2024', '20 March 2024', '20 de março de 2024'],
    ['2024-01-01', '1 de enero de 2024', '1 January 2024', '1 de janeiro de 2024'],
    ['2024-09-30', '30 de septiembre de 2024', '30 September 2024', '30 de setembro de 2024'],
    ['2024-03', 'marzo de 2024', 'March 2024', 'março de 2024'],
    ['2024', '2024', '2024', '2024'],
  ])('%s is written out in each language', (text, es, en, pt) => {
    expect(locales.map((locale) => formatDate(text, locale))).toEqual([es, en, pt])
  })

  it.each(['', 'soon', '2024-02-30', '2024-3'])('%j, which is none, is given back as it is', (text) => {
    for (const locale of locales) expect(formatDate(text, locale)).toBe(text)
  })

  it('has twelve different months in every language, none of them a number', () => {
    for (const locale of locales) {
      const months = Array.from({ length: 12 }, (_, i) => formatDate(`2024-${String(i + 1).padStart(2, '0')}`, locale))
      expect(new Set(months).size).toBe(12)
      for (const month of months) expect(month).toMatch(/^\p{L}{3,} (?:de )?2024$/u)
    }
  })

  it('never says another day, month or year than the record', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom(...locales), (date, locale) => {
        const text = date.toISOString().slice(0, 10)
        const [, day, year] = /^(\d+) .* (\d+)$/.exec(formatDate(text, locale)) ?? []
        expect([year, day?.padStart(2, '0')]).toEqual([text.slice(0, 4), text.slice(8)])
      }),
    )
  })
})

describe('a range is printed once', () => {
  it.each([
    ['2023-11-22', '2023-11-24', '22–24 de noviembre de 2023', '22–24 November 2023', '22–24 de novembro de 2023'],
    [
      '2022-06-30',
      '2022-07-01',
      '30 de junio – 1 de julio de 2022',
      '30 June – 1 July 2022',
      '30 de junho – 1 de julho de 2022',
    ],
    [
      '2023-12-30',
      '2024-01-02',
      '30 de diciembre de 2023 – 2 de enero de 2024',
      '30 December 2023 – 2 January 2024',
      '30 de dezembro de 2023 – 2 de janeiro de 2024',
    ],
    // The same month of another year shares nothing that could be left out.
    [
      '2022-11-22',
      '2023-11-22',
      '22 de noviembre de 2022 – 22 de noviembre de 2023',
      '22 November 2022 – 22 November 2023',
      '22 de novembro de 2022 – 22 de novembro de 2023',
    ],
    ['2022-06', '2022-07', 'junio–julio de 2022', 'June–July 2022', 'junho–julho de 2022'],
    ['2022-06', '2023-07', 'junio de 2022 – julio de 2023', 'June 2022 – July 2023', 'junho de 2022 – julho de 2023'],
    ['2022', '2023', '2022–2023', '2022–2023', '2022–2023'],
  ])('%s to %s', (start, end, es, en, pt) => {
    expect(locales.map((locale) => formatRange(start, end, locale))).toEqual([es, en, pt])
  })

  it.each([
    ['2022', '2022-07-01', '2022 – 1 July 2022'],
    ['2022-06', '2022-07-01', 'June 2022 – 1 July 2022'],
    ['2022-06-30', '2022-07', '30 June 2022 – July 2022'],
    ['2022-06-30', '2023', '30 June 2022 – 2023'],
  ])('with ends of different precision, %s to %s, whole', (start, end, en) => {
    expect(formatRange(start, end, 'en')).toBe(en)
  })

  it('with equal ends, or none, is the one date', () => {
    expect(formatRange('2024-03-20', '2024-03-20', 'en')).toBe('20 March 2024')
    expect(formatRange('2023', '2023', 'es')).toBe('2023')
    expect(formatRange('2024-03-20', '', 'en')).toBe('20 March 2024')
    expect(formatRange('', '', 'en')).toBe('')
  })

  it('of unknown beginning opens with the dash', () => {
    expect(formatRange('', '2024-11-20', 'es')).toBe('– 20 de noviembre de 2024')
  })

  it('shows half-typed ends as they are, and never breaks on them', () => {
    expect(formatRange('2024-03-20', '2024-03-2', 'en')).toBe('20 March 2024 – 2024-03-2')
    expect(formatRange('2024-0', '2024-03-20', 'en')).toBe('2024-0 – 20 March 2024')
    expect(formatRange('soon', 'later', 'en')).toBe('soon–later')
    const text = fc.oneof(fc.string(), fc.constantFrom('2024', '2024-03', '2024-03-20'))
    fc.assert(
      fc.property(text, text, fc.constantFrom(...locales), (start, end, locale) => {
        expect(formatRange(start, end, locale)).toContain(formatDate(end || start, locale))
      }),
    )
  })
})

describe('for machines', () => {
  it('a partial date is what the time element takes, and anything else is not', () => {
    expect(['2024', '2024-03', '2024-03-20'].map(dateTimeAttribute)).toEqual(['2024', '2024-03', '2024-03-20'])
    expect(['', 'soon', '2024-02-30'].map(dateTimeAttribute)).toEqual([undefined, undefined, undefined])
  })
})

describe('the clock', () => {
  it('says which day it is where', () => {
    const now = new Date('2024-03-20T11:30:00Z')
    expect(today('UTC', now)).toBe('2024-03-20')
    expect(today('Pacific/Kiritimati', now)).toBe('2024-03-21')
    expect(today('Pacific/Pago_Pago', now)).toBe('2024-03-20')
    expect(today('Pacific/Pago_Pago', new Date('2024-03-01T10:59:00Z'))).toBe('2024-02-29')
    expect(today()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('writes a moment in UTC and says so', () => {
    const instant = new Date('2026-11-24T00:05:09.123Z')
    expect(locales.map((locale) => formatInstant(instant, locale))).toEqual([
      '24 de noviembre de 2026, 00:05 UTC',
      '24 November 2026, 00:05 UTC',
      '24 de novembro de 2026, 00:05 UTC',
    ])
  })
})

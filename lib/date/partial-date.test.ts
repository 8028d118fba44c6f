import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePartial, earliestDay, latestDay, parsePartialDate } from './partial-date.ts'

/** Every calendar day, by a reckoning of its own: JavaScript's, in UTC. */
const day = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length))

describe('reading a partial date', () => {
  it('knows how much of it is certain', () => {
    expect(parsePartialDate('2022')).toEqual({
      text: '2022',
      precision: 'year',
      earliest: '2022-01-01',
      latest: '2022-12-31',
    })
    expect(parsePartialDate('2024-02')).toEqual({
      text: '2024-02',
      precision: 'month',
      earliest: '2024-02-01',
      latest: '2024-02-29',
    })
    expect(parsePartialDate('2024-03-20')).toEqual({
      text: '2024-03-20',
      precision: 'day',
      earliest: '2024-03-20',
      latest: '2024-03-20',
    })
  })

  it.each([
    ['1900-02', '1900-02-28'],
    ['2000-02', '2000-02-29'],
    ['2023-02', '2023-02-28'],
    ['2100-02', '2100-02-28'],
    ['2024-04', '2024-04-30'],
    ['2024-12', '2024-12-31'],
  ])('ends %s on %s', (month, last) => {
    expect(latestDay(month)).toBe(last)
  })

  it.each([
    '',
    ' ',
    '20',
    '0999',
    '0000',
    '10000',
    '+2024',
    '-2024',
    '2024-',
    '2024-3',
    '2024-00',
    '2024-13',
    '2024-03-',
    '2024-03-2',
    '2024-03-00',
    '2024-03-32',
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '20240320',
    '2024/03/20',
    '2024–03–20',
    ' 2024',
    '2024 ',
    '2024\n',
    '2024-03-20T00:00:00Z',
    '2024-W12',
    '2024-080',
    '2024~',
    '2024?',
    '202X',
    '2022/2023',
    '٢٠٢٤',
    '\uff12\uff10\uff12\uff14',
    'March 20, 2024',
  ])('does not take %j for one', (text) => {
    expect(parsePartialDate(text)).toBeNull()
    expect(() => earliestDay(text)).toThrow(RangeError)
    expect(() => latestDay(text)).toThrow(RangeError)
  })

  it('takes exactly the days that the calendar has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.nat(13), fc.nat(32), (year, month, date) => {
        const text = [year, month, date].map((n) => String(n).padStart(2, '0')).join('-')
        const real = new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10) === text
        expect(parsePartialDate(text)?.earliest).toBe(real ? text : undefined)
      }),
    )
  })

  it('gives bounds that are days themselves and hold every day that begins with the same text', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (text, length) => {
        const whole = parsePartialDate(text.slice(0, length))
        expect(whole).not.toBeNull()
        if (!whole) return
        expect(whole.earliest <= text && text <= whole.latest).toBe(true)
        for (const bound of [whole.earliest, whole.latest]) {
          expect(bound.startsWith(whole.text)).toBe(true)
          expect(parsePartialDate(bound)?.precision).toBe('day')
        }
      }),
    )
  })

  it('ends a year or a month on the day before the next one begins', () => {
    fc.assert(
      fc.property(partial, (text) => {
        const next = new Date(`${latestDay(text)}T00:00:00Z`)
        next.setUTCDate(next.getUTCDate() + 1)
        expect(next.toISOString().slice(0, 10).slice(0, text.length) === text).toBe(false)
      }),
    )
  })

  it('answers any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parsePartialDate(text)))
  })
})

describe('the order in time', () => {
  it('puts what begins earlier first, then what is surer, and the unknown last', () => {
    const dates = ['', '2024', '2018', '2024-03', '2024-01-01', '2024-03-01', '2023-12-31', '2024-01', 'soon']
    expect(dates.sort(comparePartial)).toEqual([
      '2018',
      '2023-12-31',
      '2024-01-01',
      '2024-01',
      '2024',
      '2024-03-01',
      '2024-03',
      '',
      'soon',
    ])
  })

  it('is one order, whichever way it is asked', () => {
    const any = fc.oneof(partial, fc.constantFrom('', 'soon', '2024-02-30'))
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(comparePartial(a, b) + comparePartial(b, a)).toBe(0)
        expect(comparePartial(a, b) === 0).toBe(a === b)
        if (comparePartial(a, b) <= 0 && comparePartial(b, c) <= 0) expect(comparePartial(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('at both ends of the Earth', () => {
  const program = `
    const { parsePartialDate } = await import('./lib/date/partial-date.ts')
    const { formatDate, formatRange, formatInstant, today } = await import('./lib/date/format.ts')
    const at = new Date('2024-03-20T23:30:00Z')
    console.log(JSON.stringify([
      new Date(2024, 0, 1).getTimezoneOffset(),
      [parsePartialDate('2024-02'), formatDate('2024-01-01', 'es'), formatDate('2024-12-31', 'en'), formatDate('2024-03', 'pt'),
      formatRange('2022-06-30', '2022-07-01', 'en'), today('UTC', at), formatInstant(at, 'en')],
    ]))`
  const run = (zone: string) =>
    JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', program], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      }),
    )

  it.each([
    ['Pacific/Kiritimati', -14 * 60],
    ['Pacific/Pago_Pago', 11 * 60],
    ['America/Guayaquil', 5 * 60],
  ])('says the same in %s', (zone, offset) => {
    expect(run(zone)).toEqual([
      offset,
      [
        { text: '2024-02', precision: 'month', earliest: '2024-02-01', latest: '2024-02-29' },
        '1 de enero de 2024',
        '31 December 2024',
        'março de 2024',
        '30 June – 1 July 2022',
        '2024-03-20',
        '20 March 2024, 23:30 UTC',
      ],
    ])
  })
})

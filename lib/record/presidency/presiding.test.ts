import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latestDay } from '#lib/date/partial-date.ts'
import { inTime, isOver, presiding, type Term } from './presiding.ts'

interface Named extends Term {
  name: string
}

const term = (name: string, from: string, to: string, rest: Partial<Term> = {}): Named => ({
  name,
  kind: 'chair',
  state: 'unknown',
  from,
  to,
  ...rest,
})

/** As in words: `presiding: Chile` */
const told = (terms: Named[], day: string) => {
  const { standing, terms: found } = presiding(terms, day)
  return [standing, ...found.map(({ name }) => name)].join(' ')
}

const undated = ['Brazil', 'Peru', 'Colombia', 'Argentina', 'Ecuador', 'Chile I'].map((name) => term(name, '', ''))
const ofThePage = [term('Costa Rica', '2023', '2024'), term('Chile II', '2022', '2023'), ...undated]

describe('the terms as the page of the process has them', () => {
  it('have Costa Rica as the last that is recorded, once no day of its years is left', () => {
    expect(told(ofThePage, '2026-11-24')).toBe('lastRecorded Costa Rica')
    expect(told(ofThePage, '2025-01-01')).toBe('lastRecorded Costa Rica')
  })

  it('have it presiding while a day of them is left', () => {
    expect(told(ofThePage, '2024-12-31')).toBe('presiding Costa Rica')
  })

  it('leave open which of two presided in the year that they share', () => {
    expect(told(ofThePage, '2023-07-01')).toBe('presiding Chile II Costa Rica')
    expect(told(ofThePage, '2022-07-01')).toBe('presiding Chile II')
  })

  it('say nothing of the time before any that has its years', () => {
    expect(told(ofThePage, '2020-01-01')).toBe('unknown')
    expect(presiding(ofThePage, '2020-01-01').next.map(({ name }) => name)).toEqual(['Chile II', 'Costa Rica'])
  })

  it('tell nothing where none has dates', () => {
    expect(told(undated, '2026-11-24')).toBe('unknown')
    expect(told([], '2026-11-24')).toBe('unknown')
  })
})

describe('exact terms', () => {
  const terms = [term('A', '2024-03-20', '2025-03-19'), term('B', '2025-03-20', '2026-03-19')]

  it('begin and end on their days', () => {
    expect(told(terms, '2025-03-19')).toBe('presiding A')
    expect(told(terms, '2025-03-20')).toBe('presiding B')
    expect(told(terms, '2026-03-19')).toBe('presiding B')
    expect(told(terms, '2026-03-20')).toBe('lastRecorded B')
  })

  it('go before a term that only may include the day', () => {
    expect(told([...terms, term('Some time in 2025', '2025', '2025')], '2025-06-01')).toBe('presiding B')
  })
})

describe('a term without an end', () => {
  it('goes on until the next has begun', () => {
    const first = term('A', '2019-04', '')
    expect(told([first], '2026-01-01')).toBe('presiding A')
    expect(told([first, term('B', '2020-02-01', '2020-12-31')], '2020-01-31')).toBe('presiding A')
    // The day of a handover belongs to both.
    expect(told([first, term('B', '2020-02-01', '2020-12-31')], '2020-02-01')).toBe('presiding A B')
    expect(told([first, term('B', '2020-02-01', '2020-12-31')], '2020-02-02')).toBe('presiding B')
    expect(told([first, term('B', '2020-02-01', '2020-12-31')], '2022-01-01')).toBe('lastRecorded B')
  })

  it('is over where it was handed over', () => {
    expect(told([term('A', '2019-04', '', { state: 'handedOver' })], '2026-01-01')).toBe('lastRecorded A')
  })
})

describe('what is said of a term', () => {
  it('settles which of two is under way', () => {
    const [chile, costaRica] = [term('Chile', '2022', '2023'), term('Costa Rica', '2023', '2024', { state: 'acting' })]
    expect(told([chile, costaRica], '2023-07-01')).toBe('presiding Costa Rica')
    expect(
      told(
        [
          { ...chile, state: 'handedOver' },
          { ...costaRica, state: 'unknown' },
        ],
        '2023-07-01',
      ),
    ).toBe('presiding Costa Rica')
  })

  it('makes a term without a beginning count', () => {
    expect(told([term('A', '', '', { state: 'acting' })], '2024-01-01')).toBe('presiding A')
    expect(told([term('A', '', '2024', { state: 'extended' })], '2024-01-01')).toBe('presiding A')
    expect(told([term('A', '', '2024')], '2024-01-01')).toBe('lastRecorded A')
  })

  it('never makes current what is over', () => {
    expect(told([term('A', '2023', '2024', { state: 'acting' })], '2025-01-01')).toBe('lastRecorded A')
    expect(told([term('A', '2023', '2024', { state: 'extended' })], '2025-01-01')).toBe('lastRecorded A')
  })

  it('keeps a designated one waiting until it has surely begun', () => {
    const terms = [term('A', '2023', '2024'), term('B', '2024', '2025', { state: 'designated' })]
    expect(told(terms, '2024-06-01')).toBe('presiding A')
    expect(presiding(terms, '2024-06-01').next.map(({ name }) => name)).toEqual(['B'])
    expect(told(terms, '2025-01-01')).toBe('presiding B')
    expect(told([term('B', '', '', { state: 'designated' })], '2025-01-01')).toBe('unknown')
  })
})

it('is over when its last possible day has passed, or it was handed over', () => {
  expect(isOver(term('A', '2023', '2024'), '2024-12-31')).toBe(false)
  expect(isOver(term('A', '2023', '2024'), '2025-01-01')).toBe(true)
  expect(isOver(term('A', '2023', ''), '2025-01-01')).toBe(false)
  expect(isOver(term('A', '2023', '', { state: 'handedOver' }), '2023-01-01')).toBe(true)
})

it('names co-chairs after the chair, and the last of both', () => {
  const terms = [term('Co', '2023-01', '2023-06', { kind: 'coChair' }), term('Chair', '2023-01', '2023-06')]
  expect(told(terms, '2023-02-01')).toBe('presiding Chair Co')
  expect(told(terms, '2024-02-01')).toBe('lastRecorded Chair Co')
})

it('orders terms in time, and those without dates after them', () => {
  const names = [...undated.slice(0, 1), ...ofThePage, term('Until 2019', '', '2019')]
    .toSorted(inTime)
    .map((each) => each.name)
  expect(names.slice(0, 4)).toEqual(['Until 2019', 'Chile II', 'Costa Rica', 'Brazil'])
})

it('never holds that a term presides after the last day that it may have, or in two standings at once', () => {
  const date = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 2018, max: 2026 }).map(String),
    fc
      .tuple(fc.integer({ min: 2018, max: 2026 }), fc.constantFrom('01', '06', '12'))
      .map(([year, month]) => `${year}-${month}`),
    fc
      .tuple(fc.integer({ min: 2018, max: 2026 }), fc.constantFrom('03-20', '12-31'))
      .map(([year, day]) => `${year}-${day}`),
  )
  const anyTerm = fc.record({
    kind: fc.constantFrom('chair' as const, 'coChair' as const),
    state: fc.constantFrom(
      'designated' as const,
      'acting' as const,
      'extended' as const,
      'handedOver' as const,
      'unknown' as const,
    ),
    from: date,
    to: date,
  })
  fc.assert(
    fc.property(
      fc.array(anyTerm, { maxLength: 8 }),
      fc.constantFrom('2019-01-01', '2023-06-15', '2026-12-31'),
      (terms, day) => {
        const found = presiding(terms, day)
        expect(found.terms.length > 0).toBe(found.standing !== 'unknown')
        expect(found.terms.filter((each) => found.next.includes(each))).toEqual([])
        if (found.standing !== 'presiding') return
        for (const { to, state } of found.terms) {
          expect(state).not.toBe('handedOver')
          if (to !== '') expect(latestDay(to) >= day).toBe(true)
        }
      },
    ),
  )
})

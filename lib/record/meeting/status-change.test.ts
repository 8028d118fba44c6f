import { describe, expect, it } from 'vitest'
import { type MeetingContent, meeting } from './schema.ts'
import { cancelled, datesAfter, firstDates, formerStarts, mayBePutOff, postponed, standingOf } from './status-change.ts'

const inSpanish = (es: string) => ({ es, en: '', pt: '' })
const inMarch = { start: '2024-03-03', end: '2024-03-04' }
const inMay = { start: '2024-05-10', end: '2024-05-11' }
const inJune = { start: '2024-06', end: '' }

const convened = (changes: Partial<MeetingContent> = {}): MeetingContent => ({
  ...meeting.empty(),
  title: inSpanish('Plenaria'),
  ...inMarch,
  ...changes,
})
const told = (announced: string, line = '') => ({ announced, line: inSpanish(line) })
const inJanuary = told('2024-01-12', 'La sede pidió más tiempo.')

describe('a meeting that is put off', () => {
  it('is planned for its new dates, and keeps those that stood until then with what the public was told', () => {
    const after = postponed(convened(), inJanuary, inMay)
    expect(after).toMatchObject({ ...inMay, status: 'planned' })
    expect(after.statusChanges).toEqual([{ id: expect.any(String), to: 'postponed', ...inMarch, ...inJanuary }])
    expect(standingOf(after)).toBe('rescheduled')
  })

  it('without new dates is postponed, and is listed by those that no longer hold', () => {
    const after = postponed(convened(), inJanuary, null)
    expect(after).toMatchObject({ ...inMarch, status: 'postponed' })
    expect(datesAfter(after, 0)).toBeNull()
    expect(standingOf(after)).toBe('postponed')
  })

  it('changes nothing else, and not what it was made from', () => {
    const before = convened({ status: 'planned', city: inSpanish('Quito') })
    const untouched = structuredClone(before)
    const { status, start, end, statusChanges, ...rest } = postponed(before, inJanuary, inMay)
    expect(before).toEqual(untouched)
    expect(before).toMatchObject(rest)
  })

  it('can become public as it then is', () => {
    expect(meeting.publishable.safeParse(postponed(convened(), inJanuary, inMay)).success).toBe(true)
    expect(meeting.publishable.safeParse(postponed(convened(), inJanuary, null)).success).toBe(true)
  })

  it('cannot become public where the dates that stood ended before they began', () => {
    const after = postponed(convened({ end: '2024-03-02' }), inJanuary, inMay)
    const { error } = meeting.publishable.safeParse(after)
    expect(error?.issues).toMatchObject([{ path: ['statusChanges', 0, 'end'], message: 'dateOrder' }])
  })

  it('twice was first convened for the first of its dates, and each time says what came after', () => {
    const once = postponed(convened(), inJanuary, inMay)
    const twice = postponed(once, told('2024-04-20'), inJune)
    expect(firstDates(twice)).toEqual(inMarch)
    expect([datesAfter(twice, 0), datesAfter(twice, 1)]).toEqual([inMay, inJune])
    expect(formerStarts(twice)).toEqual(['2024-03-03', '2024-05-10'])
  })

  it('and only later given its new dates, was convened for one date before', () => {
    const after = postponed(postponed(convened(), inJanuary, null), told('2024-02'), inMay)
    expect(after.status).toBe('planned')
    expect([datesAfter(after, 0), datesAfter(after, 1)]).toEqual([null, inMay])
    expect(formerStarts(after)).toEqual(['2024-03-03'])
  })
})

describe('a meeting that is called off', () => {
  it('keeps the dates for which it was convened', () => {
    const after = cancelled(convened(), inJanuary)
    expect(after).toMatchObject({ ...inMarch, status: 'cancelled', statusChanges: [{ to: 'cancelled', ...inMarch }] })
    expect([firstDates(after), datesAfter(after, 0)]).toEqual([null, null])
  })

  it('after it was put off still says for when it was first convened', () => {
    const after = cancelled(postponed(convened(), inJanuary, inMay), told('2024-04-20'))
    expect([firstDates(after), datesAfter(after, 0), datesAfter(after, 1)]).toEqual([inMarch, inMay, null])
    expect(standingOf(after)).toBe('cancelled')
  })
})

describe('putting off and calling off', () => {
  it.each([
    ['planned', true],
    ['postponed', true],
    ['held', false],
    ['cancelled', false],
  ] as const)('what is %s: %s', (status, may) => {
    expect(mayBePutOff(convened({ status }))).toBe(may)
  })

  it('needs a date that can be given up', () => {
    expect(mayBePutOff(convened({ start: '' }))).toBe(false)
    expect(mayBePutOff(convened({ start: '2024-3' }))).toBe(false)
  })
})

it('a meeting that nobody put off was convened for the dates that it has', () => {
  expect(firstDates(convened())).toBeNull()
  expect(formerStarts(convened())).toEqual([])
  expect(standingOf(convened({ status: 'held' }))).toBe('held')
})

it('one day is the same day, whether or not its end is written', () => {
  const oneDay = convened({ start: '2024-03-03', end: '' })
  expect(firstDates({ ...cancelled(oneDay, inJanuary), end: '2024-03-03' })).toBeNull()
})

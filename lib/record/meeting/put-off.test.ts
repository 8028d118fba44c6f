import { describe, expect, it } from 'vitest'
import { type Answers, answersOf, type PutOff, putOff } from './put-off.ts'
import { meeting } from './schema.ts'

const inMarch = { start: '2024-03-03', end: '2024-03-04' }
const said = (changes: Partial<Answers> = {}): Answers => ({
  dates: 'known',
  newStart: '2024-05-10',
  newEnd: '2024-05-11',
  announced: '2024-01-12',
  line: { es: 'La sede pidió más tiempo.', en: '', pt: '' },
  reason: 'Elecciones en el país sede.',
  ...changes,
})

/** Which fields have something wrong, and what. */
function problems(act: PutOff, answers: Answers) {
  const { error } = answersOf(act, inMarch).safeParse(answers)
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))
}

describe('putting a meeting off', () => {
  it('takes new dates, when it was announced, a public line and a reason', () => {
    expect(problems('postpone', said())).toEqual({})
    expect(problems('postpone', said({ newStart: '2024-05', newEnd: '' }))).toEqual({})
    expect(problems('postpone', said({ line: { es: '', en: '', pt: '' } }))).toEqual({})
  })

  it('says everything that is missing at once', () => {
    expect(problems('postpone', said({ newStart: '', announced: '', reason: ' ' }))).toEqual({
      newStart: 'required',
      announced: 'required',
      reason: 'required',
    })
  })

  it.each([
    [{ newStart: '2024-5' }, { newStart: 'date' }],
    [{ newEnd: '10 May' }, { newEnd: 'date' }],
    [{ newEnd: '2024-05-09' }, { newEnd: 'dateOrder' }],
    [{ newStart: '2024-03-03', newEnd: '2024-03-04' }, { newStart: 'sameDates' }],
  ])('refuses %j', (changes, found) => {
    expect(problems('postpone', said(changes))).toEqual(found)
  })

  it('asks for no dates where they are not known yet', () => {
    expect(problems('postpone', said({ dates: 'unknown', newStart: '' }))).toEqual({})
  })

  it('moves the meeting to its new dates, or leaves it without', () => {
    const content = { ...meeting.empty(), ...inMarch }
    expect(putOff('postpone', content, said())).toMatchObject({ start: '2024-05-10', status: 'planned' })
    expect(putOff('postpone', content, said({ dates: 'unknown' }))).toMatchObject({ ...inMarch, status: 'postponed' })
  })
})

describe('calling a meeting off', () => {
  it('takes a reason, and no dates', () => {
    expect(problems('cancel', said({ newStart: '', newEnd: '' }))).toEqual({})
    expect(problems('cancel', said({ reason: '' }))).toEqual({ reason: 'required' })
  })

  it('keeps the dates, and what was said to the public', () => {
    const { status, start, statusChanges } = putOff('cancel', { ...meeting.empty(), ...inMarch }, said())
    expect({ status, start }).toEqual({ status: 'cancelled', start: '2024-03-03' })
    expect(statusChanges).toMatchObject([{ to: 'cancelled', announced: '2024-01-12', line: said().line }])
  })
})

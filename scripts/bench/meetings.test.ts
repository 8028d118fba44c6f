import { describe, expect, it } from 'vitest'
import { meeting } from '#lib/record/meeting/schema.ts'
import { madeUpMeeting, sharing } from './meetings.ts'
import { common, noHit, rare, typingError } from './questions.ts'
import { placeName } from './vocabulary.ts'

const many = Array.from({ length: 500 }, (_, number) => madeUpMeeting(number))
const content = (number: number) => meeting.draft.parse(madeUpMeeting(number).content)

describe('a made-up meeting', () => {
  it('may become public as it is, and is the same each time', () => {
    for (const { content } of many) expect(meeting.publishable.safeParse(content).error).toBeUndefined()
    expect(new Set(many.map(({ recordId }) => recordId)).size).toBe(many.length)
    expect(madeUpMeeting(7)).toEqual(madeUpMeeting(7))
  })

  it('differs from others in its year, its kind and how much is known of it', () => {
    const contents = many.map((_, number) => content(number))
    expect(new Set(contents.map(({ start }) => start.slice(0, 4))).size).toBe(27)
    expect(new Set(contents.map(({ kind }) => kind)).size).toBe(10)
    expect(contents.some(({ title }) => title.en === '')).toBe(true)
    expect(contents.some(({ summary }) => summary.es === '')).toBe(true)
    expect(contents.some(({ start }) => start.length === 4)).toBe(true)
  })

  it('shares a name with few others', () => {
    expect(content(sharing * 9).title.es).toContain(placeName(9))
    expect(content(sharing * 10).title.es).not.toContain(placeName(9))
    expect(new Set(Array.from({ length: 20_000 }, (_, number) => placeName(number))).size).toBe(20_000)
  })
})

describe('the questions of the bench', () => {
  it('have an address of their own each', () => {
    for (const asked of [rare(10_000), common(), noHit(), typingError(10_000)]) {
      expect(asked.length).toBeGreaterThan(1_000)
      expect(new Set(asked.map(({ path }) => path)).size).toBe(asked.length)
    }
  })
})

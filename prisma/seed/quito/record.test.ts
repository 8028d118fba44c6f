import { describe, expect, it } from 'vitest'
import type { LocalizedText } from '#lib/action/result.ts'
import { slugify } from '#lib/i18n/fold.ts'
import { locales } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { MeetingContent } from '#lib/record/meeting/schema.ts'
import { type RecordType, recordTypes } from '#lib/record-types.ts'
import { quitoProcess, quitoProposals } from './record.ts'
import { lines, page } from './source/list-under.ts'

type Source = MeetingContent['sources'][number]
type Sourced = Record<string, unknown> & { sources: Source[] }

const contents = (type: RecordType) =>
  quitoProcess.filter((record) => record.type === type).map(({ content }) => content as Sourced)
const everything = quitoProcess.map(({ type, recordId, content }) => ({ type, recordId, content: content as Sourced }))

/** Every text in a content, whatever it is nested in. */
const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : []
}

/** Every text in three languages, by the name of its field. */
const localizedTexts = (content: Sourced) =>
  Object.entries(content).filter((entry): entry is [string, LocalizedText] => {
    const value = entry[1]
    return typeof value === 'object' && value !== null && 'es' in value
  })

describe('the record of the page', () => {
  it('is of 93 records', () => {
    const counts = Object.groupBy(quitoProcess, ({ type }) => type)
    expect(Object.fromEntries(Object.entries(counts).map(([type, records]) => [type, records.length]))).toEqual({
      state: 22,
      organization: 2,
      thematicArea: 12,
      workingGroup: 6,
      membership: 22,
      presidency: 8,
      meeting: 18,
      contact: 1,
      link: 1,
      processProfile: 1,
    })
  })

  it('may become public as it is', () => {
    for (const { type, content } of everything) {
      expect(definitionOf(type).publishable.parse(content)).toEqual(content)
      expect(definitionOf(type).audience(content)).toBe('public')
    }
  })

  it('has an id for every record and every list item, no two alike, those of the proposals’ new records too', () => {
    const itemIds = ({ content }: { content: unknown }) =>
      Object.values(content as Sourced).flatMap((value) =>
        Array.isArray(value) ? value.map((item) => (item as { id: string }).id) : [],
      )
    const known = new Set(quitoProcess.map(({ recordId }) => recordId))
    const added = quitoProposals.filter(({ recordId }) => !known.has(recordId))
    const ids = [...quitoProcess, ...added].flatMap((record) => [record.recordId, ...itemIds(record)])
    expect(new Set(ids).size).toBe(ids.length)
    const proposed = quitoProposals.map(({ recordId }) => recordId)
    expect(new Set(proposed).size).toBe(proposed.length)
    for (const proposal of quitoProposals) expect(new Set(itemIds(proposal)).size).toBe(itemIds(proposal).length)
  })

  it('names the page, in three languages, as the source of what it says, in words that stand there', () => {
    const written = lines.join('\n')
    for (const { content } of everything) {
      expect(content.sources).not.toEqual([])
      for (const { label, url, fields, wording } of content.sources) {
        expect(locales.filter((locale) => label[locale] === '')).toEqual([])
        expect(url).toMatch(/^https:\/\/iom\.int\//)
        expect(wording).not.toBe('')
        expect(written).toContain(wording)
        for (const field of fields) expect(content).toHaveProperty(field)
      }
    }
  })

  it('leaves no line of the page out', () => {
    const headings = ['Objectives', 'Chairing Country', 'Secretariat', 'Members', 'Observers']
    const ofLists = ['Meetings', 'Documents', 'Contact Information']
    const said = new Set(everything.flatMap(({ content }) => content.sources.map(({ wording }) => wording)))
    const paragraphs = everything.flatMap(({ content }) =>
      localizedTexts(content).flatMap(([, { en }]) => en.split('\n\n')),
    )
    const isMeeting = (line: string) =>
      contents('meeting').some(({ sources }) => {
        const [title, date, place] = sources.map(({ wording }) => wording)
        return line === `${date}, ${place}, ${title}`
      })
    const left = lines.filter(
      (line) =>
        !said.has(line) &&
        !isMeeting(line) &&
        !paragraphs.includes(line.replace('response.Following', 'response. Following')),
    )
    expect(left).toEqual([...headings, ...ofLists])
  })

  it('shows no non-breaking space, nor a space too many', () => {
    for (const text of everything.flatMap(({ content }) => texts(content))) {
      expect(text).not.toMatch(/[\u00a0\u2007\u202f]| {2}|^\s|\s$/)
      expect(text).toBe(text.normalize('NFC'))
    }
    expect(page).toMatch(/\u00a0/)
  })

  it('says everything in all three languages but the titles of meetings, which exist in one', () => {
    for (const { type, content } of everything) {
      for (const [name, text] of localizedTexts(content)) {
        if (type === 'meeting' && name === 'title') expect([text.es, text.pt]).toEqual(['', ''])
        else if (name !== 'sortName') expect(new Set(locales.map((locale) => text[locale] === '')).size).toBe(1)
      }
    }
  })

  it('makes addresses that do not collide within a type, with the proposals’ new records too', () => {
    const all = new Map([...quitoProcess, ...quitoProposals].map((record) => [record.recordId, record]))
    const slugs = [...all.values()]
      .filter(({ type }) => recordTypes[type].page)
      .map(({ type, content }) => {
        const { from } = definitionOf(type).slug(content as Sourced)
        return `${type} ${slugify(from, recordTypes[type].segment)}`
      })
    expect(new Set(slugs).size).toBe(slugs.length)
  })
})

import { describe, expect, it } from 'vitest'
import { referencesIn } from '#lib/content/definition.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { MeetingContent } from '#lib/record/meeting/schema.ts'
import { differences } from '#lib/revision/difference.ts'
import { stableId } from '../../stable-id.ts'
import { quitoProcess, quitoProposals } from '../record.ts'
import facts from '../source/quito-facts.json' with { type: 'json' }
import { documents } from './documents.ts'
import { amendedMeetings, newMeetings } from './meetings.ts'
import { amendedMemberships, newMemberships } from './memberships.ts'
import { newOrganizations, newStates } from './parties.ts'
import { amendedPresidencies, newPresidencies } from './presidencies.ts'
import { roundId, rounds } from './rounds.ts'

type Sourced = Record<string, unknown> & { sources: MeetingContent['sources'] }

const onThePage = new Map(quitoProcess.map(({ recordId, content }) => [recordId, content as Sourced]))
const proposals = quitoProposals.map((proposal) => ({ ...proposal, content: proposal.content as Sourced }))
const fieldsChanged = ({ type, recordId, content }: (typeof proposals)[number]) => [
  ...new Set(
    differences(definitionOf(type).fields, onThePage.get(recordId) ?? definitionOf(type).empty(), content).map(
      ({ path }) => path.split('/')[0],
    ),
  ),
]

describe('every proposal', () => {
  it('may become public as it is', () => {
    for (const { type, content } of proposals) expect(definitionOf(type).publishable.parse(content)).toEqual(content)
  })

  it('tells the reviewer what it proposes, and on what ground', () => {
    for (const { message } of proposals) expect(message).toMatch(/^Propone .{60,}\.$/s)
  })

  it('cites only what was read, and the page', () => {
    const read = JSON.stringify(facts)
    for (const { url } of proposals.flatMap(({ content }) => content.sources)) expect(read).toContain(url)
  })

  it('speaks, in what it cites, for fields that it proposes', () => {
    for (const proposal of proposals) {
      const before = onThePage.get(proposal.recordId)?.sources ?? []
      const added = proposal.content.sources.slice(before.length)
      expect(proposal.content.sources.slice(0, before.length)).toEqual(before)
      for (const { fields } of added) {
        expect(fields).not.toEqual([])
        for (const field of fields) expect(proposal.content).toHaveProperty(field)
      }
    }
  })

  it('says nothing of who signed or took part, and gives no document an address', () => {
    for (const { type, content } of proposals) {
      if (type === 'meeting') expect(content.participants).toEqual([])
      if (type === 'document') expect(content.links).toEqual([])
    }
  })

  it('leaves the page as it is where the sources agree with it', () => {
    const changes = proposals.filter(({ recordId }) => onThePage.has(recordId))
    const kinds = new Map(changes.map((change) => [change.recordId, fieldsChanged(change).toSorted().join(' ')]))
    const of = (key: string) => kinds.get(stableId(key))
    expect(of('meeting/2019-07-05-buenos-aires')).toBe('end round sources start')
    expect(of('meeting/2020-09-23-virtual')).toBe('city country modality round sources')
    expect(of('meeting/2022-06-30-brasilia')).toBe('round sources venue')
    expect(of('meeting/2021-05-27-lima')).toBe('round sources')
    expect(of('presidency/peru')).toBe('from rounds sources to')
    expect(of('presidency/ecuador')).toBe('rounds')
    expect(of('membership/FR')).toBe('from sources')
    expect(changes).toHaveLength(8 + 8 + 3)
  })
})

describe('the proposals', () => {
  it('are for eleven rounds, and date none of them, for what is dated is their meetings', () => {
    expect(rounds.map(({ content }) => content.number)).toEqual(facts.rounds.map(({ n }) => n))
    for (const { content } of rounds) expect(content).toMatchObject({ opened: '', closed: '', host: '' })
    expect(rounds[8]?.content.chapter.es).toBe(facts.rounds[8]?.chapter)
  })

  it('date the meeting of each round, and put it where it was, as the facts do', () => {
    const meetings = [...amendedMeetings, ...newMeetings]
    for (const fact of facts.rounds) {
      const { content } = meetings.find((meeting) => meeting.content.round === roundId(fact.n)) ?? {}
      expect(content?.end).toBe(fact.end)
      expect(content?.city.es).toBe(fact.city)
      const known = fact.start && !fact.start.includes('inferred')
      expect(content?.start).toBe(known ? fact.start : fact.end.slice(0, 7))
    }
    expect(newMeetings.map(({ content }) => content.status)).toEqual(['held', 'held', 'held'])
  })

  it('are for the documents by the titles that were read, but for one that was cut off', () => {
    const titles = documents.map(({ content }) => content.title.es || content.title.en)
    expect(titles).toHaveLength(11)
    for (const { n, doc } of facts.rounds) {
      if (n === 4) expect(titles.filter((title) => doc.includes(title))).toHaveLength(2)
      else expect(titles.includes(doc)).toBe(n !== 11)
    }
    for (const { content } of documents) {
      const meeting = [...amendedMeetings, ...newMeetings].find(({ id }) => id === content.adoptedAt)?.content
      expect(meeting?.end.startsWith(content.adoptedOn) || meeting?.end === content.adoptedOn).toBe(true)
    }
  })

  it('give the presidencies the terms of the facts', () => {
    const inOrder = [...amendedPresidencies, ...newPresidencies]
    facts.presidencies.forEach((fact, index) => {
      const content = inOrder[index]?.content
      expect(content?.party).toBe(stableId(`state/${fact.state}`))
      expect(content?.announced).toBe(fact.announced ?? '')
      expect(content?.to).toBe(fact.to ?? '')
      expect((fact.from ?? '').split('|')).toContain(content?.from)
    })
    expect(inOrder.map(({ content }) => content.rounds.length)).toEqual([3, 1, 1, 1, 1, 1, 1, 1, 1])
    expect(inOrder.flatMap(({ content }) => content.rounds.map(({ record }) => record))).toEqual(
      rounds.map(({ id }) => id),
    )
  })

  it('add Guatemala, Curaçao, the European Union and the Inter-American Development Bank', () => {
    expect(newStates.map(({ content }) => [content.iso2, content.kind])).toEqual([
      ['GT', 'state'],
      ['CW', 'territory'],
    ])
    expect(newOrganizations.map(({ content }) => content.acronym.es)).toEqual(['UE', 'BID'])
    const parties = [...newStates, ...newOrganizations].map(({ id }) => id)
    expect(newMemberships.map(({ content }) => [parties.indexOf(content.party), content.role, content.friend])).toEqual(
      [
        [0, 'observer', 'unknown'],
        [0, 'member', 'unknown'],
        [1, 'observer', 'no'],
        [2, 'unknown', 'yes'],
        [3, 'unknown', 'yes'],
      ],
    )
    expect(amendedMemberships.map(({ content }) => content.from)).toEqual(['2020-09', '2021-05', '2021-05'])
  })

  it('refer to nothing but records of the page and of each other', () => {
    const there = new Set([...onThePage.keys(), ...proposals.map(({ recordId }) => recordId)])
    const referred = proposals.flatMap(({ type, content }) => referencesIn(definitionOf(type).fields, content))
    expect(referred.filter(({ recordId }) => !there.has(recordId))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { memberships } from './memberships.ts'
import { lines, listUnder } from './source/list-under.ts'
import { states } from './states.ts'

const codeOf = new Map(states.map(({ id, content }) => [id, content.iso2]))
const those = (which: (content: (typeof memberships)[number]['content']) => boolean) =>
  memberships.filter(({ content }) => which(content)).map(({ content }) => codeOf.get(content.party))

describe('memberships', () => {
  it('are thirteen members and nine observers, in the page’s order and words', () => {
    const written = (role: string) =>
      memberships.filter(({ content }) => content.role === role).map(({ content }) => content.sources[0]?.wording)
    expect(written('member')).toEqual(listUnder('Member States (13 Member States)'))
    expect(written('observer')).toEqual(listUnder('Observer States'))
    expect(memberships).toHaveLength(13 + 9)
  })

  it('are one of each state', () => {
    expect(new Set(memberships.map(({ content }) => content.party))).toEqual(new Set(states.map(({ id }) => id)))
  })

  it('have eleven founders: all members but the Dominican Republic and Guyana', () => {
    expect(those(({ founding }) => founding === 'yes')).toEqual([
      'AR',
      'BR',
      'CL',
      'CO',
      'CR',
      'EC',
      'MX',
      'PA',
      'PY',
      'PE',
      'UY',
    ])
    expect(those(({ founding, role }) => founding === 'no' && role === 'member')).toEqual(['DO', 'GY'])
  })

  it('have the nine observers as the Group of Friends, and nobody else', () => {
    expect(those(({ friend }) => friend === 'yes')).toEqual(those(({ role }) => role === 'observer'))
    expect(those(({ friend }) => friend === 'unknown')).toEqual([])
  })

  it('have no dates, for the page gives none', () => {
    for (const { content } of memberships) expect(content).toMatchObject({ from: '', to: '', status: 'active' })
  })

  it('say which words of the page each fact is from', () => {
    const italy = memberships.find(({ content }) => codeOf.get(content.party) === 'IT')?.content
    expect(italy?.sources.map(({ fields, wording }) => [fields, wording])).toEqual([
      [['party'], 'Italia'],
      [['role', 'status', 'friend'], lines.find((line) => line.startsWith('Observer States'))],
      [['founding'], lines.find((line) => line.startsWith('Note:'))],
    ])
    for (const { content } of memberships) {
      const told = content.sources.flatMap(({ fields }) => fields)
      expect(told.toSorted()).toEqual(['founding', 'friend', 'party', 'role', 'status'])
    }
  })
})

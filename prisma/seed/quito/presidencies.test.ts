import { describe, expect, it } from 'vitest'
import { presiding } from '#lib/record/presidency/presiding.ts'
import { lastRecorded, pastTerms, presidencies } from './presidencies.ts'
import { lines } from './source/list-under.ts'
import { states } from './states.ts'

const codeOf = new Map(states.map(({ id, content }) => [id, content.iso2]))

describe('presidencies', () => {
  it('are the page’s eight terms in its order: Chile twice, which are two records', () => {
    expect(presidencies.map(({ content }) => codeOf.get(content.party))).toEqual([
      'CR',
      'CL',
      'BR',
      'PE',
      'CO',
      'AR',
      'EC',
      'CL',
    ])
    expect(new Set(presidencies.map(({ id }) => id)).size).toBe(8)
  })

  it('have years only where the page gives them', () => {
    const dated = presidencies.filter(({ content }) => content.from || content.to).map(({ content }) => content)
    expect(dated.map(({ party, from, to }) => [codeOf.get(party), from, to])).toEqual([
      ['CR', '2023', '2024'],
      ['CL', '2022', '2023'],
    ])
    for (const { content } of presidencies) expect(content).toMatchObject({ kind: 'chair', announced: '', rounds: [] })
  })

  it('say together, in the page’s words, both of its lines', () => {
    const written = ({ content }: (typeof presidencies)[number]) => content.sources[0]?.wording
    expect(written(lastRecorded)).toBe(lines.find((line) => line.startsWith('Current Chair:')))
    expect(`Past Chairs: ${pastTerms.map(written).join(', ')}`).toBe(
      lines.find((line) => line.startsWith('Past Chairs:')),
    )
  })

  it('say which words told each fact', () => {
    for (const { content } of presidencies) {
      const told = content.sources.flatMap(({ fields }) => fields)
      expect(told).toEqual(expect.arrayContaining(['party', 'kind']))
      for (const date of ['from', 'to'] as const) expect(told.includes(date)).toBe(content[date] !== '')
      expect(told.includes('state')).toBe(content.state !== 'unknown')
    }
  })

  it('make Costa Rica the one that presided in the years of its term, and after them the last recorded', () => {
    const terms = presidencies.map(({ content }) => content)
    const costaRica = { terms: [lastRecorded.content], next: [] }
    expect(presiding(terms, '2024-06-30')).toEqual({ standing: 'presiding', ...costaRica })
    expect(presiding(terms, '2026-11-24')).toEqual({ standing: 'lastRecorded', ...costaRica })
  })
})

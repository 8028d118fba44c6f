import { describe, expect, it } from 'vitest'
import { type Sourced, sharedSources } from './shared-sources.ts'
import type { SourceView } from './view.ts'

const english = (text: string) => ({ text, lang: 'en' as const })
const source = (label: string, wordings: string[], rest: Partial<SourceView> = {}): SourceView => ({
  id: label,
  label: english(label),
  url: null,
  asOf: '',
  passages: wordings.map((wording) => ({ id: label + wording, fields: [], wording })),
  ...rest,
})
const record = (name: string, ...sources: SourceView[]): Sourced => ({
  recordId: name,
  name: english(name),
  sources,
  publishedAt: new Date('2026-11-24T00:00:00Z'),
})
const told = (records: Sourced[]) =>
  sharedSources(records).map(({ source: { label }, wordings }) => [
    label.text,
    ...wordings.map(({ of, wording }) => `${of?.text ?? '(several)'}: ${wording}`),
  ])

describe('the sources of a list', () => {
  it('stand once each, with what they wrote of which record', () => {
    const records = [
      record('Italy', source('Page', ['Italia'])),
      record('Chile', source('Page', ['Chile (2022-2023)']), source('News', [])),
    ]
    expect(told(records)).toEqual([['Page', 'Italy: Italia', 'Chile: Chile (2022-2023)'], ['News']])
  })

  it('say once what they wrote of several records, and not what only repeats a name', () => {
    const records = [
      record('Chile', source('Page', ['Chile', '13 members'])),
      record('Peru', source('Page', ['Peru', '13 members'])),
    ]
    expect(told(records)).toEqual([['Page', '(several): 13 members']])
  })

  it('are two where the same source was read at two times', () => {
    const records = [record('Chile', source('Page', []), source('Page', [], { asOf: '2024' }))]
    expect(told(records)).toHaveLength(2)
  })
})

import { describe, expect, it } from 'vitest'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes } from '#lib/record-types.ts'
import { canonicalJson } from './canonical.ts'
import { problemsOf } from './definition.ts'

const meeting = definitionOf('meeting')
const item = { id: '00000000-0000-4000-8000-000000000001', record: '00000000-0000-4000-8000-000000000002' }
const problems = (which: 'draft' | 'publishable', changes: object) => {
  const parsed = meeting[which].safeParse({
    ...meeting.empty(),
    title: { es: 'Reunión', en: '', pt: '' },
    start: '2024',
    ...changes,
  })
  return parsed.success ? {} : problemsOf(parsed.error)
}

describe('a draft', () => {
  it.each(allRecordTypes)(
    'of a %s begins empty and is a draft already, though nothing that can be published',
    (type) => {
      const definition = definitionOf(type)
      expect(definition.draft.parse(definition.empty())).toEqual(definition.empty())
      expect(definition.publishable.safeParse(definition.empty()).success).toBe(false)
    },
  )

  it('takes what is half typed', () => {
    expect(
      problems('draft', { start: '202', country: 'X', slug: 'Half typed', title: { es: '', en: '', pt: '' } }),
    ).toEqual({})
  })

  it('refuses fields that it does not know, at every depth', () => {
    expect(problems('draft', { role: 'administrator' })).toEqual({ '': ['unknownField'] })
    expect(Object.keys(problems('draft', { hosts: [{ ...item, version: 3 }] }))).toEqual(['hosts.0'])
    expect(Object.keys(problems('draft', { title: { es: '', en: '', pt: '', fr: '' } }))).toEqual(['title'])
  })

  it('refuses what no text column can hold, operators and objects where a text belongs', () => {
    expect(problems('draft', { start: 'a\u0000b' })).toEqual({ start: ['invalid'] })
    expect(problems('draft', { start: '\ud800' })).toEqual({ start: ['invalid'] })
    expect(problems('draft', { start: { contains: '' } })).toEqual({ start: ['invalid'] })
  })

  it('keeps text composed and with plain line ends, so that the same words have the same hash', () => {
    const parsed = meeting.draft.parse({ ...meeting.empty(), start: 'cafe\u0301\r\n' }) as { start: string }
    expect(parsed.start).toBe('café\n')
  })
})

describe('what may become public', () => {
  it('needs a title in one language and a start', () => {
    expect(problems('publishable', {})).toEqual({})
    expect(problems('publishable', { title: { es: ' ', en: '', pt: '' }, start: '' })).toEqual({
      title: ['oneLanguage'],
      start: ['required'],
    })
  })

  it('has real dates that end no earlier than they begin', () => {
    expect(problems('publishable', { start: '2024-02-30' })).toEqual({ start: ['date'] })
    expect(problems('publishable', { start: '2024-03-02', end: '2024-03-01' })).toEqual({ end: ['dateOrder'] })
    expect(problems('publishable', { start: '2024-03-02', end: '2024' })).toEqual({})
  })

  it('names a host once', () => {
    const twice = { ...item, id: '00000000-0000-4000-8000-000000000003' }
    expect(problems('publishable', { hosts: [item, twice] })).toEqual({ 'hosts.1.record': ['duplicate'] })
    expect(problems('draft', { hosts: [item, twice] })).toEqual({})
  })

  it('links only to the web', () => {
    const source = {
      id: item.id,
      label: { es: 'Acta', en: '', pt: '' },
      url: 'javascript:alert(1)',
      asOf: '',
      fields: [],
      wording: '',
    }
    expect(problems('publishable', { sources: [source] })).toEqual({ 'sources.0.url': ['url'] })
  })
})

describe('canonical JSON', () => {
  it('is the same for the same content, whatever the order of its keys', () => {
    expect(canonicalJson({ b: [1, null, 'é'], a: { d: true, c: '' } })).toBe('{"a":{"c":"","d":true},"b":[1,null,"é"]}')
  })

  it('holds nothing that JSON would lose or round', () => {
    for (const value of [1.5, Number.NaN, undefined, 2 ** 60, () => 1])
      expect(() => canonicalJson({ value })).toThrow(TypeError)
  })
})

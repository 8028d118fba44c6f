import { describe, expect, it } from 'vitest'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { Editing } from '#lib/revision/editing.ts'
import { readershipOf, toBePublished } from './publication.ts'

const party = '6f9d8a50-52d3-4f38-9d3c-0d5a1b6c7e80'

function editingOf(
  type: RecordType,
  { lifecycle = 'neverPublished', audience = 'public', version = 0 }: Partial<Editing['record']> = {},
): Editing {
  const record = { id: '', type, lifecycle, audience, version, slug: null, publishedAt: null }
  return { record, current: definitionOf(type).empty() } as Partial<Editing> as Editing
}
const document = (visibility: string) => ({ ...definitionOf('document').empty(), visibility })

describe('who will be able to read what is published', () => {
  it('is everyone, where nothing else is said', () => {
    expect(readershipOf(editingOf('meeting'), definitionOf('meeting').empty())).toBeNull()
    expect(readershipOf(editingOf('document'), document('public'))).toBeNull()
  })

  it('is the Secretariat, or the focal points with it', () => {
    expect(readershipOf(editingOf('document'), document('secretariat'))).toEqual({ by: 'secretariat', place: 'stays' })
    expect(readershipOf(editingOf('document'), document('members'))).toEqual({ by: 'members', place: 'stays' })
  })

  it('is, of an internal contact, also the focal points of the party that it names', () => {
    const contact = definitionOf('contact').empty()
    expect(readershipOf(editingOf('contact'), contact)).toEqual({ by: 'secretariat', place: 'stays' })
    expect(readershipOf(editingOf('contact'), { ...contact, party })).toEqual({ by: 'internal', place: 'stays' })
  })

  it('says what becomes of a public place', () => {
    const open = editingOf('document', { lifecycle: 'published', version: 2 })
    const closed = editingOf('document', { lifecycle: 'published', audience: 'members', version: 2 })
    expect(readershipOf(open, document('secretariat'))).toEqual({ by: 'secretariat', place: 'leaves' })
    expect(readershipOf(closed, document('public'))).toEqual({ by: 'public', place: 'comes' })
    expect(readershipOf(open, document('public'))).toBeNull()
  })

  it('changes with nothing but the whole: the texts of one language leave it as it is', () => {
    const open = editingOf('document', { lifecycle: 'published', version: 2 })
    expect(readershipOf(open, toBePublished(open, document('secretariat'), ['es']))).toBeNull()
  })
})

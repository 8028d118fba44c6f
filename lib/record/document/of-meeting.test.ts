import { describe, expect, it } from 'vitest'
import { attachedTypes, documentOfMeeting } from './of-meeting.ts'
import { document } from './schema.ts'

const id = 'b8f7a6c0-7d0f-4c4e-9a6e-1f2d3c4b5a60'
const meeting = {
  title: { es: 'Taller regional', en: 'Regional workshop', pt: '' },
  start: '2026-11-20',
  end: '2026-11-22',
}

describe('a new document of a meeting', () => {
  it.each(attachedTypes)('is a draft that names the meeting: %s', (type) => {
    const content = documentOfMeeting(id, meeting, type)
    expect(document.draft.safeParse(content).success).toBe(true)
    expect(content).toMatchObject({ type, adoptedAt: id })
  })

  it('is called after it in the languages in which the meeting has a name', () => {
    expect(documentOfMeeting(id, meeting, 'minutes').title).toEqual({
      es: 'Acta: Taller regional',
      en: 'Minutes: Regional workshop',
      pt: '',
    })
    expect(documentOfMeeting(id, meeting).title).toEqual({ es: '', en: '', pt: '' })
  })

  it('has the first day where it is written before, and the last where it comes of the meeting', () => {
    const dayOf = (of: Parameters<typeof documentOfMeeting>[1], type?: (typeof attachedTypes)[number]) =>
      documentOfMeeting(id, of, type).adoptedOn
    expect([dayOf(meeting, 'agenda'), dayOf(meeting, 'conceptNote')]).toEqual(['2026-11-20', '2026-11-20'])
    expect([dayOf(meeting, 'minutes'), dayOf(meeting)]).toEqual(['2026-11-22', '2026-11-22'])
    expect(dayOf({ ...meeting, end: '' }, 'minutes')).toBe('2026-11-20')
  })

  it('stays within what a title may have', () => {
    const title = { ...meeting.title, es: 'x'.repeat(500) }
    expect(documentOfMeeting(id, { ...meeting, title }, 'agenda').title.es).toHaveLength(500)
  })
})

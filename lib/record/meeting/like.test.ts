import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { meetingLike } from './like.ts'
import { type MeetingContent, meeting } from './schema.ts'

const inSpanish = (es: string) => ({ es, en: '', pt: '' })
const item = <Rest extends object>(rest: Rest) => ({ id: randomUUID(), ...rest })
const [peru, chile, theme, group, round] = Array.from({ length: 5 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
]

/** A meeting of which everything is recorded. */
const held: MeetingContent = {
  title: inSpanish('Reunión de puntos focales'),
  slug: 'puntos-focales-2024',
  kind: 'focalPoints',
  modality: 'hybrid',
  status: 'held',
  start: '2024-05-10',
  end: '2024-05-11',
  city: inSpanish('Lima'),
  country: 'PE',
  venue: inSpanish('Torre Tagle'),
  round,
  hosts: [item({ record: peru })],
  participants: [item({ record: chile, capacity: 'member', headCount: 4 })],
  themes: [item({ record: theme })],
  workingGroups: [item({ record: group })],
  summary: inSpanish('Se reunieron.'),
  agenda: inSpanish('1. Apertura'),
  outcomes: inSpanish('Acordaron.'),
  statusChanges: [
    item({ to: 'postponed', announced: '2024-01', start: '2024-03', end: '', line: inSpanish('Más tarde.') }),
  ],
  corrections: [item({ date: '2024-06', text: inSpanish('La sede era otra.') })],
  sources: [item({ label: inSpanish('Acta'), url: '', asOf: '', fields: ['title'], wording: '' })],
  staffNote: 'Confirmar con Lima.',
}

it('a meeting like another has its name, kind, place, parties and subjects, and nothing of its occasion', () => {
  const { title, kind, modality, city, country, venue } = held
  const like = meetingLike(held)
  expect(like).toEqual({
    ...meeting.empty(),
    ...{ title, kind, modality, city, country, venue },
    hosts: [{ id: expect.any(String), record: peru }],
    participants: [{ id: expect.any(String), record: chile, capacity: 'member', headCount: null }],
    themes: [{ id: expect.any(String), record: theme }],
    workingGroups: [{ id: expect.any(String), record: group }],
  })
  expect(meeting.draft.safeParse(like).success).toBe(true)
})

it('its list items are its own, and what is typed into it is not typed into the other', () => {
  const like = meetingLike(held)
  expect(like.hosts[0]?.id).not.toBe(held.hosts[0]?.id)
  like.title.es = 'Otra'
  expect(held.title.es).toBe('Reunión de puntos focales')
})

import { expect, it } from 'vitest'
import { descriptionOf } from './description.ts'
import { resolveMeeting } from './resolve.ts'
import { type MeetingContent, meeting } from './schema.ts'
import { cancelled, postponed } from './status-change.ts'

const everywhere = (name: string) => ({ es: name, en: name, pt: name })
const told = { announced: '2024-01-12', line: everywhere('') }
const plenary: MeetingContent = {
  ...meeting.empty(),
  kind: 'plenary',
  modality: 'inPerson',
  start: '2024-03-03',
  end: '2024-03-04',
  city: everywhere('Quito'),
  country: 'EC',
}

const described = (content: MeetingContent, locale: 'es' | 'en' | 'pt' = 'en') =>
  descriptionOf(resolveMeeting(content, new Map(), locale), locale)

it('a meeting is described by when, where, how and of what kind', () => {
  expect(described(plenary)).toContain('3–4 March 2024 · Quito, Ecuador · In person · Plenary')
})

it('one that is not held as announced says so beside its date', () => {
  const moved = postponed(plenary, told, { start: '2024-05', end: '' })
  expect(described(moved)).toContain('May 2024 · Rescheduled · Quito')
  expect(described(postponed(plenary, told, null), 'es')).toContain('3–4 de marzo de 2024 · Aplazada')
  expect(described(cancelled(plenary, told), 'pt')).toContain('3–4 de março de 2024 · Cancelada')
})

import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { publishNew } from '#lib/revision/import.ts'
import { signedIn } from '../../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published, publishedState } from '../../../e2e/fixtures/records.ts'
import {
  type ListedMeetings,
  latestMeetings,
  meetingsOfState,
  meetingsOfThematicArea,
  meetingsOnAPage,
  meetingYears,
  plannedMeetings,
  publishedMeeting,
  publishedMeetings,
} from './queries.ts'
import type { MeetingContent } from './schema.ts'

let editor: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
})

const meeting = (title: string, changes: Partial<MeetingContent>) =>
  published(editor, 'meeting', meetingContent({ title: inSpanish(title), ...changes }))
const titles = ({ meetings }: ListedMeetings) => meetings.map(({ content }) => content.title.es)
const at = async ({ slug }: { slug: string | null }) => publishedMeeting(slug ?? '')

describe('a meeting at its address', () => {
  it('comes with the names of the public records that it refers to, and without those of others', async () => {
    const chile = await publishedState(editor, 'CL')
    const draft = await drafted(editor, 'state', { ...definitionOf('state').empty(), iso2: 'PE' })
    const found = await at(
      await meeting('Con anfitriones', { hosts: [party(chile.recordId), party(draft.recordId)], country: 'CL' }),
    )
    expect(found?.content.hosts).toHaveLength(2)
    expect([...(found?.names.keys() ?? [])]).toEqual([chile.recordId])
    expect(found?.names.get(chile.recordId)).toMatchObject({ label: { en: 'Chile' }, slug: 'cl', iso2: 'CL' })
  })

  it('is not there while it is a draft, nor when it is withdrawn', async () => {
    await drafted(editor, 'meeting', meetingContent({ slug: 'un-borrador' }))
    expect(await publishedMeeting('un-borrador')).toBeNull()
    const gone = await meeting('Retirada', {})
    await withdrawRecord(editor, { recordId: gone.recordId, version: 1, message: '' })
    expect(await at(gone)).toBeNull()
  })

  it('has those before and after it in time, of one day too, and each leads back', async () => {
    await meeting('Antes', { start: '1999-12-31' })
    const sameDay = [
      await meeting('Mismo día', { start: '2000-01-01' }),
      await meeting('Mismo día', { start: '2000-01-01' }),
    ]
    await meeting('Después', { start: '2000-02' })
    const [first, second] = sameDay.sort((a, b) => (a.recordId < b.recordId ? -1 : 1)) as [
      (typeof sameDay)[0],
      (typeof sameDay)[0],
    ]
    const [before, after] = [await at(first as { slug: string }), await at(second as { slug: string })]
    expect(before?.previous?.content.title.es).toBe('Antes')
    expect(before?.next?.recordId).toBe(second?.recordId)
    expect(after?.previous?.recordId).toBe(first?.recordId)
    expect(after?.next?.content.title.es).toBe('Después')
  })
})

describe('the list', () => {
  it('is newest first, by year, and counts each year', async () => {
    await meeting('Enero', { start: '1985-01-10' })
    await meeting('Todo el año', { start: '1985' })
    await meeting('Diciembre', { start: '1985-12-31', end: '1986-01-02' })
    await meeting('Otro año', { start: '1986-01-01' })
    expect(titles(await publishedMeetings({ year: '1985', page: 1 }))).toEqual(['Diciembre', 'Enero', 'Todo el año'])
    const years = await meetingYears()
    expect(years).toContainEqual({ year: '1985', count: 3 })
    expect(years.map(({ year }) => year)).toEqual(
      years
        .map(({ year }) => year)
        .toSorted()
        .reverse(),
    )
  })

  it('counts anew after each publication and withdrawal', async () => {
    const countOf1901 = async () => (await meetingYears()).find(({ year }) => year === '1901')?.count
    expect(await countOf1901()).toBeUndefined()
    const first = await meeting('De 1901', { start: '1901' })
    expect(await countOf1901()).toBe(1)
    await withdrawRecord(editor, { recordId: first.recordId, version: 1, message: '' })
    expect(await countOf1901()).toBeUndefined()
  })

  it('goes on page by page, and is empty past its end', async () => {
    const rows = Array.from({ length: meetingsOnAPage + 1 }, (_, day) => ({
      type: 'meeting' as const,
      recordId: randomUUID(),
      content: meetingContent({
        title: inSpanish(`Reunión ${day}`),
        start: new Date(Date.UTC(1950, 0, 1 + day)).toISOString().slice(0, 10),
      }),
    }))
    await database().$transaction((tx) => publishNew(tx, editor, rows), { timeout: 30_000 })
    const page = async (number: number) => titles(await publishedMeetings({ year: '1950', page: number }))
    expect((await page(1))[0]).toBe(`Reunión ${meetingsOnAPage}`)
    expect(await page(1)).toHaveLength(meetingsOnAPage)
    expect(await page(2)).toEqual(['Reunión 0'])
    expect(await page(3)).toEqual([])
  })
})

describe('the home page', () => {
  it('has the latest meetings that were held, and the planned ones that are not over', async () => {
    await meeting('Celebrada', { start: '2101-05-01', status: 'held' })
    await meeting('Cancelada', { start: '2101-06-01', status: 'cancelled' })
    await meeting('Pasada', { start: '2101-06-01', status: 'planned' })
    await meeting('En curso', { start: '2101-06-30', end: '2101-07-02', status: 'planned' })
    await meeting('Algún día del año', { start: '2101', status: 'planned' })
    await meeting('Próxima', { start: '2102-01', status: 'planned' })
    expect(titles(await latestMeetings(1))).toEqual(['Celebrada'])
    expect(titles(await plannedMeetings('2101-07-01', 5))).toEqual(['Algún día del año', 'En curso', 'Próxima'])
    expect(titles(await plannedMeetings('2101-07-01', 1))).toEqual(['Algún día del año'])
  })
})

describe('the meetings of a state', () => {
  let peru: string
  beforeEach(async () => {
    peru ??= (await publishedState(editor, 'PE')).recordId
  })

  it('are those that it hosted, took part in, or that were held there, each once and as what it is', async () => {
    const participants = [{ id: randomUUID(), record: peru, capacity: 'member' as const, headCount: null }]
    const all = await meeting('Las tres', { start: '2010-03', hosts: [party(peru)], participants, country: 'PE' })
    const guest = await meeting('Invitada', { start: '2010-02', participants, country: 'CL' })
    const place = await meeting('En Lima', { start: '2010-01', country: 'PE' })
    await meeting('De otros', { start: '2010-04', country: 'CL' })
    const { meetings, ties, more } = await meetingsOfState(peru, 'PE')
    expect(meetings.map(({ recordId }) => recordId)).toEqual([all.recordId, guest.recordId, place.recordId])
    expect([all, guest, place].map(({ recordId }) => ties.get(recordId))).toEqual([
      ['host', 'participant', 'place'],
      ['participant'],
      ['place'],
    ])
    expect(more).toBe(false)
  })
})

describe('the meetings on a theme', () => {
  it('are those that name it, newest first', async () => {
    const { recordId } = await published(editor, 'thematicArea', {
      ...definitionOf('thematicArea').empty(),
      name: inSpanish('Asilo'),
    })
    await meeting('Primera', { start: '2011', themes: [party(recordId)] })
    await meeting('Segunda', { start: '2012', themes: [party(recordId)] })
    await meeting('Sobre otro', { start: '2013' })
    expect(titles(await meetingsOfThematicArea(recordId))).toEqual(['Segunda', 'Primera'])
  })
})

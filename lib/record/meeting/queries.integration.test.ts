import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { signedIn } from '../../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published, publishedState } from '../../../e2e/fixtures/records.ts'
import {
  type ListedMeetings,
  latestMeetings,
  listedMeetings,
  meetingsOfState,
  meetingsOfThematicArea,
  meetingYears,
  plannedMeetings,
  publishedMeeting,
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

describe('meetings as lists have them', () => {
  it('are newest first whatever order they are asked for in, and only those that are public', async () => {
    const [first, second] = [
      await meeting('De 1901', { start: '1901' }),
      await meeting('De 1902', { start: '1902-05' }),
    ]
    const { recordId } = await drafted(editor, 'meeting', meetingContent({ title: inSpanish('Borrador') }))
    expect(titles(await listedMeetings([first.recordId, recordId, second.recordId]))).toEqual(['De 1902', 'De 1901'])
  })

  it('are counted by year, newest year first, and anew after each publication and withdrawal', async () => {
    const countOf1911 = async () => (await meetingYears()).find(({ year }) => year === '1911')?.count
    expect(await countOf1911()).toBeUndefined()
    const first = await meeting('De 1911', { start: '1911' })
    await meeting('De diciembre de 1911', { start: '1911-12-31', end: '1912-01-02' })
    expect(await countOf1911()).toBe(2)
    await withdrawRecord(editor, { recordId: first.recordId, version: 1, message: '' })
    expect(await countOf1911()).toBe(1)
    const years = (await meetingYears()).map(({ year }) => year)
    expect(years).toEqual(years.toSorted().reverse())
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

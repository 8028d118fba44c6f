import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { database } from '#lib/db/client.ts'
import { moveRevision } from '#lib/revision/moves.ts'
import { publishRevisions } from '#lib/revision/publish.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { meetingContent, party, published, publishedState, submitted } from '../../e2e/fixtures/records.ts'
import { checkTrail, type TrailEntry, trailEntries, trailPageSize, trailPeople } from './entries.ts'
import { appendAudit } from './trail.ts'
import type { TrailQuery } from './trail-query.ts'

let administrator: Actor
let editor: Actor
let viewer: Actor
let focalPoint: Actor
let other: Actor
let meeting: string

beforeAll(async () => {
  administrator = await signedIn('administrator')
  editor = await signedIn('editor', { name: 'Tomás Becker' })
  viewer = await signedIn('viewer')
  const peru = await publishedState(editor, 'PE')
  const chile = await publishedState(editor, 'CL')
  focalPoint = await signedIn('focalPoint', { parties: [peru.recordId] })
  other = await signedIn('focalPoint', { parties: [chile.recordId] })
  // Peru's focal point logs a meeting of both states, and it is published; then Chile's proposes a change of it.
  const hosts = [party(peru.recordId), party(chile.recordId)]
  const draft = await submitted(focalPoint, 'meeting', meetingContent({ hosts }))
  meeting = draft.recordId
  const [first] = await publishRevisions(editor, [{ revisionId: draft.revisionId, counter: draft.counter }])
  const proposal = await submitted(other, 'meeting', meetingContent({ hosts, start: '2024-05-01' }), {
    recordId: meeting,
    version: first?.version ?? 0,
  })
  await moveRevision(editor, 'sendBack', { ...proposal, message: 'Falta la fuente.' })
  await database().$transaction((tx) =>
    appendAudit(tx, {
      actorId: editor.userId,
      act: 'session.begin',
      objectType: 'user',
      objectId: editor.userId,
      detail: {},
    }),
  )
})

const query = (of: Partial<TrailQuery> = {}): TrailQuery => ({ check: false, ...of })
const acts = (entries: TrailEntry[]) => entries.map(({ act }) => act)

describe('of the trail', () => {
  test('an administrator reads everything, newest first', async () => {
    const { entries } = await trailEntries(administrator, query())
    const numbers = entries.map(({ number }) => number)
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    expect(acts(entries)).toContain('session.begin')
    expect(acts(entries)).toContain('revision.sendBack')
  })

  test('an editor reads what is about records, and nothing of accounts', async () => {
    const { entries } = await trailEntries(editor, query())
    expect(new Set(entries.map(({ object }) => object.is))).toEqual(new Set(['record']))
    expect(acts(entries)).toContain('record.publish')
    expect(acts((await trailEntries(editor, query({ act: 'session.begin' }))).entries)).toEqual([])
  })

  test('a focal point reads what became of their own revisions, though others work on the same record', async () => {
    const { entries } = await trailEntries(focalPoint, query())
    expect(acts(entries)).toEqual(['record.publish', 'revision.submit'])
    expect(acts((await trailEntries(other, query())).entries)).toEqual(['revision.sendBack', 'revision.submit'])
    expect((await trailEntries(focalPoint, query({ person: other.userId }))).entries).toEqual([])
  })

  test('a viewer reads nothing', async () => {
    expect(await trailEntries(viewer, query())).toEqual({ entries: [], older: null })
  })
})

test('an entry says who did what to what, by name, and which version it made', async () => {
  const { entries } = await trailEntries(editor, query({ object: meeting, act: 'record.publish' }))
  expect(entries).toMatchObject([
    {
      actor: { id: editor.userId, name: 'Tomás Becker' },
      object: { is: 'record', type: 'meeting', id: meeting, label: { es: 'Reunión de prueba' } },
      version: 1,
    },
  ])
})

test('the trail is paged by number, and every entry stands on one page', async () => {
  for (let n = 0; n < trailPageSize; n++) await publishedTheme()
  const all: number[] = []
  let before: number | undefined
  do {
    const { entries, older } = await trailEntries(administrator, query({ before }))
    all.push(...entries.map(({ number }) => number))
    before = older ?? undefined
  } while (before !== undefined)
  expect(all).toEqual(
    Array.from({ length: await database().auditEntry.count() }, (_, index, count = all.length) => count - index),
  )
})

const publishedTheme = () =>
  published(editor, 'thematicArea', {
    name: { es: `Eje ${randomUUID()}`, en: '', pt: '' },
    slug: '',
    description: { es: '', en: '', pt: '' },
    from: '',
    to: '',
    sources: [],
    staffNote: '',
  })

test('people are offered to who may read about them', async () => {
  const names = async (actor: Actor) => (await trailPeople(actor)).map(({ id }) => id)
  expect(await names(administrator)).toContain(viewer.userId)
  expect(await names(editor)).toContain(focalPoint.userId)
  expect(await names(editor)).not.toContain(viewer.userId)
  expect(await names(focalPoint)).toEqual([])
})

test('the chain is checked for who may read the trail of records', async () => {
  expect(await checkTrail(editor)).toMatchObject({ whole: true })
  expect(await checkTrail(focalPoint)).toBeNull()
  expect(await checkTrail(viewer)).toBeNull()
})

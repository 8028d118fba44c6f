import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { Missing } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { database } from '#lib/db/client.ts'
import type { MeetingContent } from '#lib/record/meeting/schema.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published, publishedState } from '../../e2e/fixtures/records.ts'
import { saveDraft } from './draft.ts'
import { lastRecord, likeRecordForEditing } from './like.ts'

let editor: Actor
let focalPoint: Actor
let peru: string
let chile: string
beforeAll(async () => {
  editor = await signedIn('editor')
  peru = (await publishedState(editor, 'PE')).recordId
  chile = (await publishedState(editor, 'CL')).recordId
  focalPoint = await signedIn('focalPoint', { parties: [peru] })
})

/** What a new meeting begins with that is like another. */
async function begun(actor: Actor, like: string) {
  const { editing, like: named } = await likeRecordForEditing(actor, 'meeting', randomUUID(), like)
  return { editing, named, content: editing.content as MeetingContent }
}

const partiesOf = ({ hosts, participants }: MeetingContent) => [...hosts, ...participants].map(({ record }) => record)

describe('a new record that is like another', () => {
  it('begins with what the other has, says which it is, and is not stored', async () => {
    const { recordId } = await published(editor, 'meeting', meetingContent({ hosts: [party(chile)], status: 'held' }))
    const { editing, named, content } = await begun(editor, recordId)
    expect(named).toEqual({ recordId, label: inSpanish('Reunión de prueba') })
    expect(content).toMatchObject({ title: inSpanish('Reunión de prueba'), start: '', status: 'planned' })
    expect(partiesOf(content)).toEqual([chile])
    expect(editing.names[chile]).toMatchObject({ type: 'state' })
    expect(editing).toMatchObject({ revision: null, record: { version: 0, lifecycle: 'neverPublished' } })
    expect(await database().record.findUnique({ where: { id: editing.record.id } })).toBeNull()
  })

  it('begins with one’s own draft of the other, where there is one', async () => {
    const first = await published(editor, 'meeting', meetingContent())
    await drafted(editor, 'meeting', meetingContent({ title: inSpanish('En borrador') }), first)
    expect((await begun(editor, first.recordId)).content.title).toEqual(inSpanish('En borrador'))
    expect((await begun(await signedIn('editor'), first.recordId)).content.title).toEqual(
      inSpanish('Reunión de prueba'),
    )
  })

  it('is stored by its first save', async () => {
    const { recordId } = await published(editor, 'meeting', meetingContent())
    const { editing, content } = await begun(editor, recordId)
    const save = { type: 'meeting' as const, recordId: editing.record.id, revisionId: randomUUID(), counter: 0 }
    await saveDraft(editor, { ...save, baseVersion: 0, content: { ...content, start: '2025-01' } })
    expect(await database().listing.findUnique({ where: { recordId: editing.record.id } })).toMatchObject({
      lifecycle: 'neverPublished',
      sortKey: '2025-01',
    })
  })

  it('of a focal point names their party, whoever the other names', async () => {
    const ofChile = await published(editor, 'meeting', meetingContent({ hosts: [party(chile)] }))
    const { content } = await begun(focalPoint, ofChile.recordId)
    expect(content.hosts.map(({ record }) => record)).toEqual([chile])
    expect(content.participants).toMatchObject([{ record: peru, capacity: 'unknown', headCount: null }])

    const ofBoth = await published(editor, 'meeting', meetingContent({ hosts: [party(chile), party(peru)] }))
    expect(partiesOf((await begun(focalPoint, ofBoth.recordId)).content)).toEqual([chile, peru])
  })

  it('is begun from nothing that the person may not see, nor by whoever may start none', async () => {
    const hidden = await drafted(editor, 'meeting', meetingContent({ hosts: [party(chile)] }))
    const open = await published(editor, 'meeting', meetingContent())
    await expect(begun(focalPoint, hidden.recordId)).rejects.toThrow(Missing)
    await expect(begun(editor, randomUUID())).rejects.toThrow(Missing)
    await expect(begun(await signedIn('viewer'), open.recordId)).rejects.toThrow(Missing)
    await expect(likeRecordForEditing(editor, 'state', randomUUID(), chile)).rejects.toThrow(Missing)
  })
})

describe('the last record', () => {
  it('is the one with the latest date; of a focal point, among those of their party', async () => {
    const ofPeru = await published(editor, 'meeting', meetingContent({ start: '2998', hosts: [party(peru)] }))
    const latest = await published(editor, 'meeting', meetingContent({ start: '2999', hosts: [party(chile)] }))
    await drafted(editor, 'meeting', meetingContent({ start: '3000', hosts: [party(peru)] }))
    expect(await lastRecord(editor, 'meeting')).toBe(latest.recordId)
    expect(await lastRecord(focalPoint, 'meeting')).toBe(ofPeru.recordId)
  })

  it('of any party is as good, where none names theirs', async () => {
    const stranger = await signedIn('focalPoint', { parties: [(await publishedState(editor, 'UY')).recordId] })
    expect(await lastRecord(stranger, 'meeting')).toBe(await lastRecord(editor, 'meeting'))
  })

  it('is none for whoever may start none, and of types that are not begun so', async () => {
    expect(await lastRecord(await signedIn('viewer'), 'meeting')).toBeNull()
    expect(await lastRecord(editor, 'state')).toBeNull()
  })
})

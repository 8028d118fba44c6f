import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import type { Content } from '#lib/content/definition.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import {
  drafted,
  inSpanish,
  meetingContent,
  party,
  published,
  publishedState,
  submitted,
} from '../../e2e/fixtures/records.ts'
import { publishableReferences } from './companions.ts'
import { withdrawRecord } from './decide.ts'
import { newRecordForEditing } from './editing.ts'
import { documentContentFor, documentsOfMeeting } from './meeting-documents.ts'
import { moveRevision } from './moves.ts'
import { publishRevisions } from './publish.ts'

let editor: Actor
let viewer: Actor
let focalPoint: Actor
let colleague: Actor
let peru: string
let chile: string
beforeAll(async () => {
  editor = await signedIn('editor')
  viewer = await signedIn('viewer')
  peru = (await publishedState(editor, 'PE')).recordId
  chile = (await publishedState(editor, 'CL')).recordId
  focalPoint = await signedIn('focalPoint', { parties: [peru] })
  colleague = await signedIn('focalPoint', { parties: [peru] })
})

const meetingOf = async (host: string) =>
  (await published(editor, 'meeting', meetingContent({ hosts: [party(host)] }))).recordId
const documentOf = (meeting: string, changes: Content = {}): Content => ({
  ...definitionOf('document').empty(),
  title: inSpanish('Agenda'),
  type: 'agenda',
  adoptedAt: meeting,
  ...changes,
})
const idsOf = async (actor: Actor, meeting: string) =>
  (await documentsOfMeeting(actor, meeting)).rows.map(({ recordId }) => recordId).toSorted()
const mayAttach = async (actor: Actor, meeting: string) => (await documentsOfMeeting(actor, meeting)).mayAttach

describe('the documents of a meeting', () => {
  it('are those that are published under it and those whose draft names it, with what they say', async () => {
    const [meeting, other] = [await meetingOf(peru), await meetingOf(peru)]
    const one = await published(editor, 'document', documentOf(meeting))
    const draft = await drafted(editor, 'document', documentOf(meeting, { type: 'minutes' }))
    await drafted(editor, 'document', documentOf(other))
    expect(await idsOf(editor, meeting)).toEqual([one, draft].map(({ recordId }) => recordId).toSorted())
    const { rows, contents } = await documentsOfMeeting(editor, meeting)
    expect(rows.find(({ recordId }) => recordId === draft.recordId)).toMatchObject({ work: 'draft' })
    expect(contents[draft.recordId]).toMatchObject({ type: 'minutes' })
  })

  it('leave it with the publication that puts them under another, and not with its draft', async () => {
    const [meeting, other] = [await meetingOf(peru), await meetingOf(peru)]
    const document = await published(editor, 'document', documentOf(meeting))
    const draft = await drafted(editor, 'document', documentOf(other), document)
    expect(await idsOf(editor, meeting)).toEqual([document.recordId])
    await publishRevisions(editor, [draft])
    expect([await idsOf(editor, meeting), await idsOf(editor, other)]).toEqual([[], [document.recordId]])
  })

  it('are for a focal point what is published for them, and of drafts their own', async () => {
    const meeting = await meetingOf(peru)
    const open = await published(editor, 'document', documentOf(meeting))
    const forMembers = await published(editor, 'document', documentOf(meeting, { visibility: 'members' }))
    const internal = await published(editor, 'document', documentOf(meeting, { visibility: 'secretariat' }))
    const theirs = await drafted(focalPoint, 'document', documentOf(meeting))
    const seen = [open, forMembers, theirs].map(({ recordId }) => recordId)
    expect(await idsOf(focalPoint, meeting)).toEqual(seen.toSorted())
    expect(await idsOf(colleague, meeting)).toEqual(seen.slice(0, 2).toSorted())
    expect(await idsOf(viewer, meeting)).toEqual([...seen, internal.recordId].toSorted())
  })

  it('are attached by the office, and by a focal point whose party hosts the meeting or takes part in it', async () => {
    const [own, another] = [await meetingOf(peru), await meetingOf(chile)]
    expect([await mayAttach(editor, another), await mayAttach(viewer, another)]).toEqual([true, false])
    expect([await mayAttach(focalPoint, own), await mayAttach(focalPoint, another)]).toEqual([true, false])
    // A meeting that a colleague of theirs logs is that colleague's until it is published.
    const logged = await drafted(colleague, 'meeting', meetingContent({ hosts: [party(peru)] }))
    expect([await mayAttach(colleague, logged.recordId), await mayAttach(focalPoint, logged.recordId)]).toEqual([
      true,
      false,
    ])
    await withdrawRecord(editor, { recordId: own, version: 1, message: '' })
    expect(await mayAttach(focalPoint, own)).toBe(false)
  })

  it('are nobody’s to attach whose mandate is over', async () => {
    const ended = await signedIn('focalPoint', { parties: [peru], to: '2020-12-31' })
    expect(await mayAttach(ended, await meetingOf(peru))).toBe(false)
  })
})

describe('a document that is begun at a meeting', () => {
  it('says of which meeting, when and what it is, as its author’s own draft of that has it', async () => {
    const content = meetingContent({ title: inSpanish('Taller en Lima'), hosts: [party(peru)], end: '2024-03-22' })
    const { recordId } = await drafted(focalPoint, 'meeting', content)
    const begun = await documentContentFor(focalPoint, recordId, 'minutes')
    expect(begun).toMatchObject({
      type: 'minutes',
      adoptedAt: recordId,
      adoptedOn: '2024-03-22',
      title: { es: 'Acta: Taller en Lima', en: '', pt: '' },
    })
    const { names } = await newRecordForEditing(focalPoint, 'document', randomUUID(), begun)
    expect(names[recordId]).toMatchObject({ label: { es: 'Taller en Lima' }, slug: null })
    expect(await documentContentFor(focalPoint, recordId, 'no such type')).toMatchObject({ title: { es: '' } })
  })

  it('is begun as any other where the meeting is not one that this person may attach to', async () => {
    const hidden = await drafted(editor, 'meeting', meetingContent({ hosts: [party(chile)] }))
    for (const [actor, meeting] of [
      [focalPoint, hidden.recordId],
      [focalPoint, await meetingOf(chile)],
      [viewer, await meetingOf(peru)],
      [editor, randomUUID()],
      [editor, peru],
    ] as const) {
      expect(await documentContentFor(actor, meeting, 'agenda')).toBeUndefined()
    }
  })

  it('is published with the meeting that was never published', async () => {
    const meeting = await submitted(focalPoint, 'meeting', meetingContent({ hosts: [party(peru)] }))
    const content = await documentContentFor(focalPoint, meeting.recordId, 'agenda')
    const document = await drafted(focalPoint, 'document', content ?? {})
    await moveRevision(focalPoint, 'submit', { ...document, message: '' })
    expect(await publishableReferences(editor, document.revisionId)).toMatchObject([
      { recordId: meeting.recordId, type: 'meeting', complete: true, revision: { id: meeting.revisionId } },
    ])
    await publishRevisions(editor, [document, meeting])
    const { rows } = await documentsOfMeeting(await signedIn('focalPoint', { parties: [chile] }), meeting.recordId)
    expect(rows).toMatchObject([{ recordId: document.recordId, lifecycle: 'published' }])
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { Missing } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { importActor } from '#lib/auth/import-actor.ts'
import { database } from '#lib/db/client.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import {
  type Draft,
  drafted,
  meetingContent,
  party,
  published,
  publishedState,
  submitted,
} from '../../e2e/fixtures/records.ts'
import { restoreVersion, withdrawRecord } from './decide.ts'
import { revisionForEditing } from './editing.ts'
import { historyOf } from './history.ts'
import { propose, publishNew } from './import.ts'
import { type Move, moveRevision } from './moves.ts'
import { publishRevisions } from './publish.ts'
import { coursesOf } from './steps.ts'

let editor: Actor
let focal: Actor
let neighbour: Actor
let peru: string
beforeAll(async () => {
  editor = await signedIn('editor', { name: 'Elena' })
  peru = (await publishedState(editor, 'PE')).recordId
  const chile = (await publishedState(editor, 'CL')).recordId
  focal = await signedIn('focalPoint', { name: 'Pablo', parties: [peru] })
  neighbour = await signedIn('focalPoint', { name: 'Carla', parties: [chile] })
})

const ofPeru = (changes: Parameters<typeof meetingContent>[0] = {}) =>
  meetingContent({ hosts: [party(peru)], ...changes })
const move = (actor: Actor, name: Move, draft: Draft, message = '') => moveRevision(actor, name, { ...draft, message })

/** What was done to a revision by whom, with what was said. */
async function courseOf(revisionId: string): Promise<string[]> {
  const steps = (await coursesOf(database(), [revisionId])).get(revisionId) ?? []
  return steps.map(({ kind, actorName, message }) => [kind, actorName, message].filter(Boolean).join(' '))
}
const courseOfVersion = async (recordId: string, version: number) => {
  const where = { recordId_version: { recordId, version } }
  return courseOf((await database().revision.findUniqueOrThrow({ where })).id)
}

describe('the course of a proposal', () => {
  it('keeps every step with its word, also those that a later one overtook', async () => {
    const draft = await drafted(focal, 'meeting', ofPeru())
    await move(focal, 'submit', draft, 'Antes del viernes, por favor.')
    await move(focal, 'recall', draft)
    await move(focal, 'submit', draft, 'Ahora sí.')
    await move(editor, 'sendBack', draft, '¿En qué ciudad fue?')
    await move(focal, 'submit', draft, 'En Lima.')
    await publishRevisions(editor, [{ ...draft, message: 'Gracias.' }])
    expect(await courseOf(draft.revisionId)).toEqual([
      'submit Pablo Antes del viernes, por favor.',
      'recall Pablo',
      'submit Pablo Ahora sí.',
      'sendBack Elena ¿En qué ciudad fue?',
      'submit Pablo En Lima.',
      'publish Elena Gracias.',
    ])
  })

  it('ends with a rejection and its reason, or with the draft given up', async () => {
    const refused = await submitted(focal, 'meeting', ofPeru())
    await move(editor, 'reject', refused, 'Ya consta.')
    expect(await courseOf(refused.revisionId)).toEqual(['submit Pablo', 'reject Elena Ya consta.'])
    const given = await drafted(focal, 'meeting', ofPeru())
    await move(focal, 'discard', given)
    expect(await courseOf(given.revisionId)).toEqual(['discard Pablo'])
  })

  it('takes no step with a move that fails', async () => {
    const draft = await submitted(focal, 'meeting', ofPeru())
    await expect(move(editor, 'reject', draft)).rejects.toThrow()
    await expect(move(focal, 'sendBack', draft, 'No.')).rejects.toThrow()
    await expect(publishRevisions(editor, [{ ...draft, counter: 7 }])).rejects.toThrow()
    expect(await courseOf(draft.revisionId)).toEqual(['submit Pablo'])
  })

  it('says of one language that became public that it did, and goes on', async () => {
    const both = { es: 'Uno', en: 'One', pt: '' }
    const draft = await submitted(focal, 'meeting', ofPeru({ title: both }))
    const [part] = await publishRevisions(editor, [{ ...draft, languages: ['es'], message: 'Solo el español.' }])
    expect(await courseOf(draft.revisionId)).toEqual(['submit Pablo', 'publishPart Elena Solo el español.'])
    expect(await courseOfVersion(draft.recordId, part?.version ?? 0)).toEqual(['publish Elena Solo el español.'])
  })

  it('ends where the last of its languages became public', async () => {
    const draft = await submitted(focal, 'meeting', ofPeru({ title: { es: 'Uno', en: '', pt: '' } }))
    await publishRevisions(editor, [{ ...draft, languages: ['es'] }])
    expect(await courseOf(draft.revisionId)).toEqual(['submit Pablo', 'publish Elena'])
    expect(await database().revision.findUnique({ where: { id: draft.revisionId } })).toMatchObject({
      state: 'published',
      version: 1,
    })
  })

  it('is one step for what is published, withdrawn and restored at once', async () => {
    const { recordId } = await published(editor, 'meeting', ofPeru())
    await withdrawRecord(editor, { recordId, version: 1, message: 'Consta dos veces.' })
    await restoreVersion(editor, { recordId, version: 2, restores: 1 })
    expect(await Promise.all([1, 2, 3].map((version) => courseOfVersion(recordId, version)))).toEqual([
      ['publish Elena'],
      ['publish Elena Consta dos veces.'],
      ['publish Elena'],
    ])
  })

  it('is kept for what an import publishes and proposes', async () => {
    const [known, proposed] = [randomUUID(), randomUUID()]
    await database().$transaction(async (tx) => {
      const actor = await importActor(tx)
      await publishNew(tx, actor, [{ type: 'meeting', recordId: known, content: ofPeru() }])
      const message = 'De otra fuente.'
      await propose(tx, actor, [{ type: 'meeting', recordId: proposed, content: ofPeru(), message }])
    })
    expect(await courseOfVersion(known, 1)).toEqual(['publish Import'])
    const { id } = await database().revision.findFirstOrThrow({ where: { recordId: proposed } })
    expect(await courseOf(id)).toEqual(['submit Import De otra fuente.'])
  })
})

describe('the course is read', () => {
  it('by its author and by the office, in the editor and in history', async () => {
    const draft = await submitted(focal, 'meeting', ofPeru())
    await move(editor, 'sendBack', draft, '¿En qué ciudad fue?')
    for (const reader of [focal, editor, await signedIn('viewer')]) {
      const { revision } = await revisionForEditing(reader, 'meeting', draft.recordId, draft.revisionId)
      expect(revision?.course.map(({ kind, message }) => [kind, message])).toEqual([
        ['submit', ''],
        ['sendBack', '¿En qué ciudad fue?'],
      ])
    }
    await move(focal, 'submit', draft)
    await publishRevisions(editor, [draft])
    for (const reader of [focal, editor]) {
      const { versions } = await historyOf(reader, 'meeting', draft.recordId)
      expect(versions[0]?.course.map(({ kind }) => kind)).toEqual(['submit', 'sendBack', 'submit', 'publish'])
    }
  })

  it('by nobody who may not see the proposal', async () => {
    const draft = await submitted(focal, 'meeting', ofPeru())
    await expect(revisionForEditing(neighbour, 'meeting', draft.recordId, draft.revisionId)).rejects.toThrow(Missing)
    await publishRevisions(editor, [draft])
    const { versions } = await historyOf(neighbour, 'meeting', draft.recordId)
    expect(versions.map(({ course }) => course)).toEqual([[]])
    await expect(revisionForEditing(neighbour, 'meeting', draft.recordId, draft.revisionId)).rejects.toThrow(Missing)
  })
})

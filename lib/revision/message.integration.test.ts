import { beforeAll, describe, expect, it } from 'vitest'
import { Stale } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { database } from '#lib/db/client.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, published, submitted } from '../../e2e/fixtures/records.ts'
import { saveDraft } from './draft.ts'
import { revisionForEditing } from './editing.ts'
import { historyOf } from './history.ts'
import { moveRevision } from './moves.ts'
import { publishRevisions } from './publish.ts'

let editor: Actor
let other: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
  other = await signedIn('editor')
})

const wordsOfVersion = async (recordId: string) => {
  const { versions } = await historyOf(editor, 'meeting', recordId)
  return versions.map(({ version, message, decision }) => [version, message, decision])
}

/** A draft saved once more, with a word to colleagues. */
async function draftedWith(message: string) {
  const draft = await drafted(editor, 'meeting', meetingContent())
  const save = { ...draft, type: 'meeting' as const, baseVersion: 0, content: meetingContent(), message }
  return { save, saved: await saveDraft(editor, save) }
}

describe('the word to colleagues', () => {
  it('is kept with the draft, and stays where a save says nothing of it', async () => {
    const { save, saved } = await draftedWith('Hay elecciones.')
    const { message: _, ...silent } = save
    await saveDraft(editor, { ...silent, counter: saved.counter, content: meetingContent({ start: '2025' }) })
    const { revision } = await revisionForEditing(editor, 'meeting', saved.recordId)
    expect(revision).toMatchObject({ message: 'Hay elecciones.', counter: 3 })
  })

  it('makes a save another one, which is not taken for the same sent again', async () => {
    const { save, saved } = await draftedWith('Hay elecciones.')
    expect(await saveDraft(editor, save)).toEqual(saved)
    await expect(saveDraft(editor, { ...save, message: 'Otra razón.' })).rejects.toThrow(Stale)
  })

  it('goes with the publication, and history shows it', async () => {
    const { saved } = await draftedWith('Hay elecciones.')
    await publishRevisions(editor, [saved])
    expect(await wordsOfVersion(saved.recordId)).toEqual([[1, 'Hay elecciones.', '']])
  })

  it('is what its author writes last, on publishing', async () => {
    const { saved } = await draftedWith('Hay elecciones.')
    await publishRevisions(editor, [{ ...saved, message: ' Lo pidió la Presidencia. ' }])
    expect(await wordsOfVersion(saved.recordId)).toEqual([[1, 'Lo pidió la Presidencia.', '']])
  })

  it('of a proposal stays its author’s: what whoever publishes it says stands beside it', async () => {
    const { saved } = await draftedWith('')
    await moveRevision(editor, 'submit', { ...saved, message: 'Según el acta.' })
    await publishRevisions(other, [{ ...saved, message: 'Comparado con el acta.' }])
    expect(await wordsOfVersion(saved.recordId)).toEqual([[1, 'Según el acta.', 'Comparado con el acta.']])
  })

  it('is not the reason for which it was once sent back', async () => {
    const draft = await submitted(editor, 'meeting', meetingContent())
    await moveRevision(other, 'sendBack', { ...draft, message: 'Falta la sede.' })
    await publishRevisions(editor, [{ ...draft, message: 'Con sede.' }])
    expect(await wordsOfVersion(draft.recordId)).toEqual([[1, 'Con sede.', '']])
  })

  it('goes with the one language that is published, and stays with the rest', async () => {
    const first = await published(editor, 'meeting', meetingContent())
    const title = { ...inSpanish('Título nuevo'), en: 'New title' }
    const draft = await drafted(editor, 'meeting', meetingContent({ title }), first)
    await publishRevisions(editor, [{ ...draft, languages: ['es'], message: 'Solo el español está revisado.' }])
    expect((await wordsOfVersion(first.recordId))[0]).toEqual([2, 'Solo el español está revisado.', ''])
    const rest = await database().revision.findUniqueOrThrow({ where: { id: draft.revisionId } })
    expect(rest).toMatchObject({ state: 'draft', message: '' })
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { Conflict, Invalid, Refused, Stale } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import type { Content } from '#lib/content/definition.ts'
import { sha256 } from '#lib/content/hash.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { saveDraft } from '#lib/revision/draft.ts'
import { revisionForEditing } from '#lib/revision/editing.ts'
import { historyOf } from '#lib/revision/history.ts'
import { moveRevision } from '#lib/revision/moves.ts'
import { publishRevisions } from '#lib/revision/publish.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import {
  type Draft,
  drafted,
  inSpanish,
  meetingContent,
  party,
  published,
  submitted,
} from '../../e2e/fixtures/records.ts'
import { noteClearance } from './note.ts'
import { previewAt, previewFile, type TextPreview } from './preview.ts'
import { makePreviewLink, previewLinksOf, revokePreviewLink } from './preview-link.ts'

let ana: Actor
let luis: Actor
beforeAll(async () => {
  ana = await signedIn('editor', { name: 'Ana' })
  luis = await signedIn('editor', { name: 'Luis' })
})

const reader = 'Presidencia de Chile'
const tokenIn = (url: string) => /\/preview\/([\w-]{43})$/.exec(url)?.[1] ?? ''

/** Makes a link as the actor sees the draft now, and returns its token. */
async function linked(actor: Actor, { revisionId, counter }: Draft): Promise<string> {
  return tokenIn((await makePreviewLink(actor, { revisionId, counter, reader, days: 14 })).url)
}

/** What is shown at a token, which must be the text. */
async function textAt(token: string): Promise<TextPreview> {
  const preview = await previewAt(token)
  if (preview?.is !== 'text') throw new Error(`It shows ${preview?.is ?? 'nothing'}`)
  return preview
}

/** The row of a file that someone has uploaded. */
async function uploaded({ userId: uploadedById }: Actor): Promise<string> {
  const id = randomUUID()
  await database().fileObject.create({ data: { id, sha256: sha256(id), bytes: 10, name: 'acta.pdf', uploadedById } })
  return id
}

const saved = (actor: Actor, draft: Draft, content: Content, baseVersion = 0) =>
  saveDraft(actor, { type: 'meeting', ...draft, baseVersion, content })
const titled = (es: string) => meetingContent({ title: inSpanish(es) })
const lines = (recordId: string) =>
  database().auditEntry.findMany({ where: { objectId: recordId }, orderBy: { number: 'asc' } })

describe('a preview link', () => {
  it('shows the text as it stood when it was made, and keeps no token', async () => {
    const draft = await drafted(ana, 'meeting', titled('Reunión por aprobar'))
    const token = await linked(ana, draft)
    expect(await textAt(token)).toMatchObject({ type: 'meeting', reader, content: titled('Reunión por aprobar') })
    const row = await database().previewLink.findFirstOrThrow({ where: { revisionId: draft.revisionId } })
    expect(row).toMatchObject({ tokenHash: sha256(token), createdById: ana.userId, lastReadAt: expect.any(Date) })
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(14 * 86_400_000)
  })

  it('shows nothing of either text once that was changed, and the same again when it is changed back', async () => {
    const draft = await drafted(ana, 'meeting', titled('Primera redacción'))
    const token = await linked(ana, draft)
    const second = await saved(ana, draft, titled('Segunda redacción'))
    expect(await previewAt(token)).toEqual({ is: 'changed' })
    expect(await previewLinksOf(ana, draft.revisionId)).toMatchObject([{ standing: 'changed' }])
    await saved(ana, second, titled('Primera redacción'))
    expect((await textAt(token)).content.title).toEqual(inSpanish('Primera redacción'))
  })

  it('opens nothing when it is revoked, has ended, is misspelt or never was', async () => {
    const draft = await drafted(ana, 'meeting', titled('Reunión con varios enlaces'))
    const [revoked, ended, open] = [await linked(ana, draft), await linked(ana, draft), await linked(ana, draft)]
    const [newest, , oldest] = await previewLinksOf(ana, draft.revisionId)
    await revokePreviewLink(luis, oldest?.id ?? '')
    await revokePreviewLink(luis, oldest?.id ?? '')
    const past = new Date(Date.now() - 1)
    await database().previewLink.update({ where: { tokenHash: sha256(ended) }, data: { expiresAt: past } })
    for (const token of [revoked, ended, `${open.slice(0, 42)}_`, 'x'.repeat(43), '', open.slice(1)])
      expect(await previewAt(token)).toBeNull()
    expect((await textAt(open)).reader).toBe(reader)
    expect((await previewLinksOf(ana, draft.revisionId)).map(({ standing }) => standing)).toEqual([
      'open',
      'ended',
      'revoked',
    ])
    expect(newest?.lastReadAt).toBeNull()
    const acts = (await lines(draft.recordId)).map(({ act }) => act)
    expect(acts).toEqual(['preview.make', 'preview.make', 'preview.make', 'preview.revoke'])
  })

  it('is told in the trail without its token and without its reader', async () => {
    const draft = await drafted(ana, 'meeting', titled('Reunión rastreada'))
    const token = await linked(ana, draft)
    const [entry] = await lines(draft.recordId)
    expect(JSON.parse(entry?.detail ?? '')).toEqual({
      linkId: expect.any(String),
      revisionId: draft.revisionId,
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      expiresAt: expect.any(String),
    })
    for (const word of [token, sha256(token), reader, 'rastreada']) expect(JSON.stringify(entry)).not.toContain(word)
  })

  it('leads to the public page once that is public, and nowhere when it is withdrawn', async () => {
    const draft = await submitted(ana, 'meeting', titled('Reunión publicada'))
    const token = await linked(luis, draft)
    const [made] = await publishRevisions(luis, [draft])
    expect(await previewAt(token)).toEqual({ is: 'public', type: 'meeting', slug: made?.slug })
    await withdrawRecord(luis, { recordId: draft.recordId, version: 1, message: '' })
    expect(await previewAt(token)).toBeNull()
  })

  it('shows nothing of what was given up', async () => {
    for (const move of ['reject', 'discard'] as const) {
      const draft = await (move === 'reject' ? submitted : drafted)(ana, 'meeting', titled('Reunión abandonada'))
      const token = await linked(ana, draft)
      await moveRevision(move === 'reject' ? luis : ana, move, { ...draft, message: 'Sin efecto.' })
      expect(await previewAt(token)).toBeNull()
    }
  })

  it('marks what differs from what is public, and shows what was published since together with it', async () => {
    const first = await published(ana, 'meeting', meetingContent({ title: inSpanish('Reunión anual'), start: '2024' }))
    const content = meetingContent({ title: inSpanish('Reunión anual ampliada'), start: '2024' })
    const draft = await submitted(ana, 'meeting', content, first)
    const token = await linked(luis, draft)
    expect([...(await textAt(token)).changed]).toEqual(['title/es'])
    const later = meetingContent({ title: inSpanish('Reunión anual'), start: '2024', modality: 'virtual' })
    await published(luis, 'meeting', later, first)
    expect(await previewAt(token), 'the page would be another by now').toEqual({ is: 'changed' })
    const renewed = await textAt(await linked(luis, draft))
    expect(renewed.content).toMatchObject({ title: content.title, modality: 'virtual' })
    expect([...renewed.changed]).toEqual(['title/es'])
  })

  it('is made only of what nobody has to choose about first', async () => {
    const first = await published(ana, 'meeting', titled('Reunión disputada'))
    const draft = await submitted(ana, 'meeting', titled('Reunión disputada, de Ana'), first)
    const token = await linked(luis, draft)
    await published(luis, 'meeting', titled('Reunión disputada, de Luis'), first)
    expect(await previewAt(token)).toEqual({ is: 'changed' })
    await expect(linked(luis, draft)).rejects.toThrow(Conflict)
  })

  it('names what is not public yet and may become so with it, and nothing that is for fewer or was withdrawn', async () => {
    const theme = (name: string) => ({ ...definitionOf('thematicArea').empty(), name: inSpanish(name) })
    const draftTheme = await drafted(luis, 'thematicArea', theme('Eje en borrador'))
    const publicTheme = await published(luis, 'thematicArea', theme('Eje público'))
    const gone = await published(luis, 'thematicArea', theme('Eje retirado'))
    await withdrawRecord(luis, { ...gone, message: '' })
    const document = (title: string, visibility: string) => ({
      ...{ ...definitionOf('document').empty(), title: inSpanish(title), visibility },
    })
    const secret = await drafted(luis, 'document', document('Nota reservada', 'secretariat'))
    const closed = await published(luis, 'document', document('Nota interna', 'members'))
    const text = await drafted(ana, 'document', {
      ...document('Declaración', 'public'),
      themes: [draftTheme, publicTheme, gone].map(({ recordId }) => party(recordId)),
      supersedes: [secret, closed].map(({ recordId }) => party(recordId)),
    })
    const { names } = await textAt(await linked(ana, text))
    expect([...names.values()].map(({ label, slug }) => [label.es, slug])).toEqual([
      ['Eje en borrador', null],
      ['Eje público', publicTheme.slug],
    ])
  })

  it('shows what is not for everyone to its reader alone, and to nobody once it is in force', async () => {
    const content = { ...definitionOf('document').empty(), title: inSpanish('Acta reservada'), visibility: 'members' }
    const draft = await drafted(ana, 'document', content)
    const token = await linked(ana, draft)
    expect(await textAt(token)).toMatchObject({ audience: 'members', content: { title: inSpanish('Acta reservada') } })
    await publishRevisions(ana, [draft])
    expect(await previewAt(token)).toBeNull()
  })

  it('opens the files that its text names, and no other', async () => {
    const [own, other] = [await uploaded(ana), await uploaded(ana)]
    const file = (id: string) => ({ id: randomUUID(), language: 'es', file: id, status: 'original' })
    const content = (id: string) => ({
      ...{ ...definitionOf('document').empty(), title: inSpanish('Declaración con archivo'), files: [file(id)] },
    })
    const [draft, another] = [
      await drafted(ana, 'document', content(own)),
      await drafted(ana, 'document', content(other)),
    ]
    const token = await linked(ana, draft)
    expect([...(await textAt(token)).files]).toEqual([
      [own, { bytes: expect.any(Number), href: `/preview/${token}/files/${own}` }],
    ])
    expect(await previewFile(token, own)).toMatchObject({ id: own, isPublic: false })
    for (const [key, id] of [
      [token, other],
      [await linked(ana, another), own],
      ['x'.repeat(43), own],
      [token, randomUUID()],
    ] as const)
      expect(await previewFile(key, id)).toBeNull()
    await saveDraft(ana, { type: 'document', ...draft, baseVersion: 0, content: content(other) })
    for (const id of [own, other]) expect(await previewFile(token, id)).toBeNull()
  })

  it('is made of one’s own draft or of what was submitted, as it was seen, by the office alone', async () => {
    const draft = await drafted(ana, 'meeting', titled('Reunión de Ana'))
    await expect(linked(luis, draft)).rejects.toThrow(Stale)
    await expect(linked(ana, { ...draft, counter: draft.counter + 1 })).rejects.toThrow(Stale)
    const viewer = await signedIn('viewer')
    await expect(linked(viewer, draft)).rejects.toThrow(Refused)
    await expect(previewLinksOf(viewer, draft.revisionId)).rejects.toThrow(Refused)
    await moveRevision(ana, 'submit', { ...draft, message: '' })
    await expect(linked(viewer, draft)).rejects.toThrow(Refused)
    expect((await textAt(await linked(luis, draft))).type).toBe('meeting')
  })
})

describe('a clearance', () => {
  const cleared = { clearedBy: 'Embajadora Soto, por Chile', on: '2024-03-20', evidence: 'Nota 12/2024' }
  const open = async (actor: Actor, { recordId, revisionId }: Draft) =>
    (await revisionForEditing(actor, 'meeting', recordId, revisionId)).clearances

  it('is of the very text, until that is changed; a correction stands beside it', async () => {
    const draft = await drafted(ana, 'meeting', titled('Reunión aprobada'))
    await noteClearance(ana, { ...draft, ...cleared })
    await noteClearance(ana, { ...draft, ...cleared, evidence: ' Nota 13/2024 ' })
    expect(await open(ana, draft)).toMatchObject([
      { ...cleared, notedBy: 'Ana', isOfThisText: true },
      { ...cleared, evidence: 'Nota 13/2024', isOfThisText: true },
    ])
    await saved(ana, draft, titled('Reunión aprobada y cambiada'))
    expect((await open(ana, draft)).map(({ isOfThisText }) => isOfThisText)).toEqual([false, false])
  })

  it('is in the trail with the hash of its evidence, and without a word of it', async () => {
    const draft = await drafted(ana, 'meeting', titled('Reunión con constancia'))
    await noteClearance(ana, { ...draft, ...cleared })
    const [entry] = await lines(draft.recordId)
    const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: draft.revisionId } })
    expect(entry).toMatchObject({ act: 'revision.clear', actorId: ana.userId })
    expect(JSON.parse(entry?.detail ?? '')).toEqual({
      ...{ clearanceId: expect.any(String), revisionId: draft.revisionId, contentHash },
      ...{ on: '2024-03-20', evidenceHash: sha256('Nota 12/2024') },
    })
    expect(JSON.stringify(entry)).not.toMatch(/Soto|Nota/)
  })

  it('goes with the text into the history, for who sees drafts', async () => {
    const draft = await submitted(ana, 'meeting', titled('Reunión aprobada y publicada'))
    await noteClearance(luis, { ...draft, ...cleared })
    await publishRevisions(luis, [draft])
    const [version] = (await historyOf(ana, 'meeting', draft.recordId)).versions
    expect(version?.clearances).toMatchObject([{ ...cleared, notedBy: 'Luis', isOfThisText: true }])
    const outsider = await signedIn('focalPoint')
    expect((await historyOf(outsider, 'meeting', draft.recordId)).versions[0]?.clearances).toEqual([])
  })

  it('is of an earlier text where something else was published in between', async () => {
    const first = await published(
      ana,
      'meeting',
      meetingContent({ title: inSpanish('Reunión llevada'), start: '2024' }),
    )
    const content = meetingContent({ title: inSpanish('Reunión llevada adelante'), start: '2024' })
    const draft = await submitted(ana, 'meeting', content, first)
    await noteClearance(luis, { ...draft, ...cleared })
    const later = meetingContent({ title: inSpanish('Reunión llevada'), start: '2024', modality: 'virtual' })
    await published(luis, 'meeting', later, first)
    expect(await open(luis, draft)).toMatchObject([{ isOfThisText: false }])
    await noteClearance(luis, { ...draft, ...cleared, evidence: 'Nota 14/2024' })
    await publishRevisions(luis, [draft])
    const [version] = (await historyOf(luis, 'meeting', draft.recordId)).versions
    expect(version?.clearances.map(({ isOfThisText }) => isOfThisText)).toEqual([false, true])
  })

  it('of a whole is handed on to the part that is published, as of another text, and stays with the rest', async () => {
    const title = { es: 'Reunión en partes', en: 'Meeting in parts', pt: '' }
    const draft = await submitted(ana, 'meeting', meetingContent({ title }))
    await noteClearance(luis, { ...draft, ...cleared })
    const token = await linked(luis, draft)
    await publishRevisions(luis, [{ ...draft, languages: ['es'] }])
    const [version] = (await historyOf(luis, 'meeting', draft.recordId)).versions
    expect(version?.clearances).toMatchObject([{ ...cleared, isOfThisText: false }])
    expect(await open(luis, draft)).toMatchObject([{ ...cleared, isOfThisText: true }])
    expect((await textAt(token)).content.title).toEqual(title)
  })

  it('is noted of a day that has come, of one’s own draft or of what was submitted', async () => {
    const draft = await drafted(ana, 'meeting', titled('Reunión por venir'))
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    await expect(noteClearance(ana, { ...draft, ...cleared, on: tomorrow })).rejects.toThrow(Invalid)
    await expect(noteClearance(luis, { ...draft, ...cleared })).rejects.toThrow(Stale)
    await expect(noteClearance(await signedIn('viewer'), { ...draft, ...cleared })).rejects.toThrow(Refused)
    expect(await database().clearance.count({ where: { revisionId: draft.revisionId } })).toBe(0)
    expect(await lines(draft.recordId)).toEqual([])
  })
})

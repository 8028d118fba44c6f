import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Missing } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { importActor } from '#lib/auth/import-actor.ts'
import { database } from '#lib/db/client.ts'
import { setFourEyes } from '#lib/office/four-eyes.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import {
  type Draft,
  drafted,
  inSpanish,
  meetingContent,
  party,
  published,
  publishedState,
  submitted,
} from '../../e2e/fixtures/records.ts'
import { boxOf, boxPageSize, countAwaiting, deskOf, nextProposal } from './desk.ts'
import { propose } from './import.ts'
import { moveRevision } from './moves.ts'
import { publishRevisions } from './publish.ts'

const meeting = (title: string) => meetingContent({ title: inSpanish(title) })
const titlesIn = ({ revisions }: { revisions: { label: { es: string } }[] }) => revisions.map(({ label }) => label.es)

let head: Actor
let editor: Actor
let rosa: Actor
let first: Draft
let second: Draft
beforeAll(async () => {
  head = await signedIn('administrator')
  editor = await signedIn('editor', { name: 'Elena' })
  rosa = await signedIn('editor', { name: 'Rosa Quispe' })
  const rows = Array.from({ length: 101 }, (_, index) => ({
    type: 'meeting' as const,
    recordId: randomUUID(),
    content: meeting(`Importada ${index + 1}`),
    message: 'De otra fuente.',
  }))
  const link = { ...definitionOf('link').empty(), label: inSpanish('Sitio importado') }
  const others = [{ type: 'link' as const, recordId: randomUUID(), content: link, message: '' }]
  await database().$transaction(async (tx) => propose(tx, await importActor(tx), [...rows, ...others]), {
    timeout: 60_000,
  })
  first = await submitted(rosa, 'meeting', meeting('Primera de una persona'))
  second = await submitted(await signedIn('editor', { name: 'Luis Paz' }), 'meeting', meeting('Segunda de una persona'))
})

describe('what awaits a reviewer', () => {
  it('is what people submitted, oldest first, and apart from it by type what an import did', async () => {
    const { toReview, imported } = await deskOf(editor)
    expect(titlesIn(toReview)).toEqual(['Primera de una persona', 'Segunda de una persona'])
    expect(toReview.revisions[0]).toMatchObject({ authorName: 'Rosa Quispe', isNew: true, state: 'submitted' })
    expect(imported).toEqual({
      count: 102,
      byType: [
        { type: 'meeting', count: 101 },
        { type: 'link', count: 1 },
      ],
    })
    expect(await countAwaiting(editor)).toBe(2)
  })

  it('can be seen to its last page, and narrowed to a type', async () => {
    const all = await boxOf(editor, { box: 'imported', type: undefined, page: 3 })
    expect(all).toMatchObject({ count: 102, page: 3, pages: 3, types: ['meeting', 'link'] })
    expect(all.revisions).toHaveLength(102 - 2 * boxPageSize)
    const links = await boxOf(editor, { box: 'imported', type: 'link', page: 9 })
    expect(links).toMatchObject({ count: 1, page: 1, pages: 1 })
    expect(titlesIn(links)).toEqual(['Sitio importado'])
  })

  it('is nothing for those who may not decide', async () => {
    const viewer = await signedIn('viewer')
    const { toReview, imported } = await deskOf(viewer)
    expect([toReview.count, imported.count, toReview.revisions]).toEqual([0, 0, []])
    expect(await boxOf(viewer, { box: 'imported', type: undefined, page: 1 })).toMatchObject({ count: 0, types: [] })
    expect(await countAwaiting(viewer)).toBe(0)
  })

  describe('under four eyes', () => {
    afterEach(() => setFourEyes(head, false))

    it('is not their own, which waits for others', async () => {
      expect(titlesIn((await deskOf(rosa)).toReview)).toContain('Primera de una persona')
      expect((await deskOf(rosa)).waiting.count).toBe(0)
      await setFourEyes(head, true)
      const { toReview, waiting } = await deskOf(rosa)
      expect(titlesIn(toReview)).toEqual(['Segunda de una persona'])
      expect(titlesIn(waiting)).toEqual(['Primera de una persona'])
      expect(await countAwaiting(rosa)).toBe(1)
    })
  })
})

describe('the next proposal', () => {
  it('is the one submitted after, then the first again, and none beside the only one', async () => {
    expect(await nextProposal(editor, first.revisionId)).toMatchObject({ revisionId: second.revisionId, waiting: 1 })
    expect(await nextProposal(editor, second.revisionId)).toMatchObject({ revisionId: first.revisionId, waiting: 1 })
  })

  it('is an import’s after an import’s', async () => {
    const { revisions } = await boxOf(editor, { box: 'imported', type: undefined, page: 1 })
    const [one, two] = revisions
    expect(await nextProposal(editor, one?.id ?? '')).toMatchObject({ revisionId: two?.id, waiting: 101 })
  })

  it('is still found once the one before was decided', async () => {
    const gone = await submitted(rosa, 'meeting', meeting('Rechazada'))
    await moveRevision(editor, 'reject', { ...gone, message: 'Ya consta.' })
    expect(await nextProposal(editor, gone.revisionId)).toMatchObject({ revisionId: first.revisionId, waiting: 2 })
  })

  it('is nobody’s who decides on none, and none after what was never submitted', async () => {
    const viewer = await signedIn('viewer')
    const draft = await drafted(rosa, 'meeting', meeting('Borrador'))
    await expect(nextProposal(viewer, first.revisionId)).rejects.toThrow(Missing)
    await expect(nextProposal(editor, draft.revisionId)).rejects.toThrow(Missing)
    await expect(nextProposal(editor, randomUUID())).rejects.toThrow(Missing)
  })
})

describe('what an author finds', () => {
  let peru: string
  let author: Actor
  const ofPeru = (title: string) => meetingContent({ title: inSpanish(title), hosts: [party(peru)] })
  beforeAll(async () => {
    peru = (await publishedState(editor, 'PE')).recordId
    author = await signedIn('focalPoint', { name: 'Pablo', parties: [peru] })
    const sent = async (title: string) => submitted(author, 'meeting', ofPeru(title))
    await drafted(author, 'meeting', ofPeru('En borrador'))
    await sent('En espera')
    await moveRevision(editor, 'reject', { ...(await sent('Rechazada')), message: 'Ya consta.' })
    await moveRevision(editor, 'sendBack', { ...(await sent('Devuelta')), message: '¿En qué ciudad?' })
    await publishRevisions(editor, [{ ...(await sent('Publicada')), message: 'Gracias.' }])
    await published(editor, 'meeting', ofPeru('De otra persona'))
  })

  it('is what came back with its reason, first what is to be put right; what waits; and what became public', async () => {
    const { cameBack, drafts, waiting, published: done } = await deskOf(author)
    expect(cameBack.revisions.map(({ state, decision, decidedBy }) => [state, decision, decidedBy])).toEqual([
      ['returned', '¿En qué ciudad?', 'Elena'],
      ['rejected', 'Ya consta.', 'Elena'],
    ])
    expect([titlesIn(drafts), titlesIn(waiting), titlesIn(done)]).toEqual([
      ['En borrador'],
      ['En espera'],
      ['Publicada'],
    ])
    expect(done.revisions[0]).toMatchObject({ version: 1, decision: 'Gracias.', decidedBy: 'Elena' })
    expect(await countAwaiting(author)).toBe(1)
  })

  it('is not what came back long ago, save in its box', async () => {
    const monthsAgo = new Date(Date.now() - 60 * 86_400_000)
    await database().revision.updateMany({
      where: { authorId: author.userId, state: { in: ['rejected', 'returned'] } },
      data: { decidedAt: monthsAgo },
    })
    expect(titlesIn((await deskOf(author)).cameBack)).toEqual(['Devuelta'])
    expect(titlesIn(await boxOf(author, { box: 'cameBack', type: undefined, page: 1 }))).toEqual([
      'Devuelta',
      'Rechazada',
    ])
  })

  it('is nothing once their mandate is over', async () => {
    const mandate = await database().mandate.findFirstOrThrow({ where: { userId: author.userId } })
    await database().mandate.update({ where: { id: mandate.id }, data: { to: '2020-01-01' } })
    const { cameBack, drafts, waiting, published: done } = await deskOf({ ...author, parties: [] } as Actor)
    expect([cameBack, drafts, waiting, done].map(({ count }) => count)).toEqual([0, 0, 0, 0])
  })
})

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Invalid, Missing, Refused } from '#lib/action/errors.ts'
import { verifyTrail } from '#lib/audit/verify.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { publishableReferences } from '#lib/revision/companions.ts'
import { restoreVersion, withdrawRecord } from '#lib/revision/decide.ts'
import { saveDraft } from '#lib/revision/draft.ts'
import { revisionForEditing } from '#lib/revision/editing.ts'
import { historyOf } from '#lib/revision/history.ts'
import { moveRevision } from '#lib/revision/moves.ts'
import { publishRevisions, publishWithin } from '#lib/revision/publish.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, submitted } from '../../e2e/fixtures/records.ts'

import { fourEyesSetting, isFourEyes, setFourEyes } from './four-eyes.ts'

let head: Actor
let writer: Actor
let other: Actor
beforeAll(async () => {
  head = await signedIn('administrator', { name: 'Ana' })
  writer = await signedIn('editor', { name: 'Elena' })
  other = await signedIn('editor', { name: 'Luis' })
})

const empty = definitionOf('thematicArea').empty()
const title = (es: string) => meetingContent({ title: inSpanish(es) })
const switches = () =>
  database().auditEntry.findMany({ where: { act: 'office.setFourEyes' }, orderBy: { number: 'asc' } })

describe('the switch', () => {
  it('is off until an administrator switches it, and the trail says who did', async () => {
    expect(await fourEyesSetting(head)).toMatchObject({ on: false, switched: null })
    await setFourEyes(head, true)
    await setFourEyes(head, true)
    expect(await fourEyesSetting(head)).toMatchObject({ on: true, switched: { by: 'Ana' }, publishers: 3 })
    await setFourEyes(head, false)
    expect((await switches()).map(({ actorId, detail }) => [actorId, detail])).toEqual([
      [head.userId, '{"on":true}'],
      [head.userId, '{"on":false}'],
    ])
    expect(await verifyTrail(database())).toMatchObject({ whole: true })
  })

  it('is nobody else’s', async () => {
    await expect(setFourEyes(writer, true)).rejects.toThrow(Refused)
    await expect(fourEyesSetting(writer)).rejects.toThrow(Missing)
    expect(await isFourEyes(database())).toBe(false)
  })
})

describe('while it is on', () => {
  beforeEach(() => setFourEyes(head, true))
  afterEach(() => setFourEyes(head, false))

  /** A published meeting, by the way that is open: one writes and the other publishes. */
  async function meeting(content = title('Reunión')) {
    const draft = await submitted(writer, 'meeting', content)
    const [made] = await publishRevisions(other, [draft])
    if (!made) throw new Error('It was not published')
    return made
  }

  it('nobody publishes what they wrote, administrators included, and another does', async () => {
    for (const [author, colleague] of [
      [writer, head],
      [head, writer],
    ] as const) {
      const draft = await drafted(author, 'meeting', title('Propia'))
      await expect(publishRevisions(author, [draft])).rejects.toThrow(Refused)
      await moveRevision(author, 'submit', { ...draft, message: '' })
      await expect(publishRevisions(author, [draft])).rejects.toThrow(Refused)
      await expect(publishRevisions(author, [{ ...draft, languages: ['es'] }])).rejects.toThrow(Refused)
      for (const move of ['sendBack', 'reject'] as const)
        await expect(moveRevision(author, move, { ...draft, message: 'No.' })).rejects.toThrow(Refused)
      expect((await publishRevisions(colleague, [draft]))[0]).toMatchObject({ version: 1 })
    }
  })

  it('a publication that takes one’s own along publishes nothing, and one’s own is not offered', async () => {
    const theme = await submitted(writer, 'thematicArea', { ...empty, name: inSpanish('Eje de Elena') })
    const draft = await submitted(other, 'meeting', meetingContent({ themes: [party(theme.recordId)] }))
    const [offered] = await publishableReferences(writer, draft.revisionId)
    expect(offered).toMatchObject({ recordId: theme.recordId, revision: null })
    await expect(publishRevisions(writer, [draft, theme])).rejects.toThrow(Refused)
    expect(await database().record.findUnique({ where: { id: draft.recordId } })).toMatchObject({ version: 0 })
    expect((await publishableReferences(head, draft.revisionId))[0]?.revision).toMatchObject({ id: theme.revisionId })
    expect(await publishRevisions(head, [draft, theme])).toHaveLength(2)
  })

  it('a colleague’s proposal of a companion is offered before one’s own newer one', async () => {
    const theme = await submitted(other, 'thematicArea', { ...empty, name: inSpanish('Eje de dos') })
    await drafted(
      writer,
      'thematicArea',
      { ...empty, name: inSpanish('Eje de dos, a mi modo') },
      { ...theme, version: 0 },
    )
    const draft = await submitted(other, 'meeting', meetingContent({ themes: [party(theme.recordId)] }))
    const [offered] = await publishableReferences(writer, draft.revisionId)
    expect(offered?.revision).toMatchObject({ id: theme.revisionId, authorName: 'Luis' })
  })

  it('the editor offers to submit and not to publish, of one’s own and of what is not written yet', async () => {
    const { recordId } = await meeting()
    expect(await revisionForEditing(other, 'meeting', recordId)).toMatchObject({
      fourEyes: true,
      may: { publish: false, submit: true, withdraw: true },
    })
    const { revisionId } = await submitted(writer, 'meeting', title('Otra'), { recordId, version: 1 })
    const seenBy = (actor: Actor) => revisionForEditing(actor, 'meeting', recordId, revisionId)
    expect((await seenBy(writer)).may).toMatchObject({ publish: false, review: false })
    expect((await seenBy(other)).may).toMatchObject({ publish: true, review: true })
  })

  it('a restoration is proposed, published by another, and is one in trail and history', async () => {
    const { recordId } = await meeting(title('Primera'))
    const change = await submitted(writer, 'meeting', title('Segunda'), { recordId, version: 1 })
    await publishRevisions(other, [change])
    const restored = await restoreVersion(writer, { recordId, version: 2, restores: 1, message: 'Era mejor así.' })
    if (restored.is !== 'proposed') throw new Error('It was published at once')
    expect(await database().record.findUnique({ where: { id: recordId } })).toMatchObject({ version: 2 })
    const proposal = { revisionId: restored.revisionId, counter: 0 }
    await expect(publishRevisions(writer, [proposal])).rejects.toThrow(Refused)
    await publishRevisions(other, [proposal])
    const { versions } = await historyOf(other, 'meeting', recordId)
    expect(versions[0]).toMatchObject({ version: 3, restores: 1, authorName: 'Elena', publishedBy: 'Luis' })
    expect(versions[0]?.course.map(({ kind, message }) => [kind, message])).toEqual([
      ['submit', 'Era mejor así.'],
      ['publish', ''],
    ])
    const last = await database().auditEntry.findFirst({ where: { objectId: recordId }, orderBy: { number: 'desc' } })
    expect(last).toMatchObject({ act: 'record.restore', actorId: other.userId })
    expect((await database().meeting.findUniqueOrThrow({ where: { recordId } })).title).toEqual(inSpanish('Primera'))
  })

  it('a restoration that its author changed is none any more', async () => {
    const { recordId } = await meeting(title('Primera'))
    await publishRevisions(other, [await submitted(writer, 'meeting', title('Segunda'), { recordId, version: 1 })])
    const restored = await restoreVersion(writer, { recordId, version: 2, restores: 1 })
    if (restored.is !== 'proposed') throw new Error('It was published at once')
    const { revisionId } = restored
    await moveRevision(writer, 'recall', { revisionId, counter: 0, message: '' })
    const change = {
      type: 'meeting',
      recordId,
      revisionId,
      counter: 0,
      baseVersion: 2,
      content: title('Tercera'),
    } as const
    await saveDraft(writer, change)
    expect(await database().revision.findUnique({ where: { id: revisionId } })).toMatchObject({ restores: null })
  })

  it('a restoration beside an open draft of one’s own is not begun', async () => {
    const { recordId } = await meeting(title('Primera'))
    await publishRevisions(other, [await submitted(writer, 'meeting', title('Segunda'), { recordId, version: 1 })])
    await drafted(writer, 'meeting', title('Tercera'), { recordId, version: 2 })
    const attempt = restoreVersion(writer, { recordId, version: 2, restores: 1 })
    await expect(attempt).rejects.toThrow(Invalid)
    await expect(attempt).rejects.toMatchObject({ fields: { content: ['ownDraft'] } })
  })

  it('whoever sees what must not be public takes it away at once, and it comes back by two', async () => {
    const { recordId } = await meeting()
    await withdrawRecord(writer, { recordId, version: 1, message: 'Por protección.' })
    expect(await database().meeting.findUnique({ where: { recordId } })).toBeNull()
    const back = await restoreVersion(writer, { recordId, version: 2, restores: 1 })
    expect(back).toMatchObject({ is: 'proposed' })
    expect(await database().meeting.findUnique({ where: { recordId } })).toBeNull()
    if (back.is === 'proposed') await publishRevisions(other, [{ revisionId: back.revisionId, counter: 0 }])
    expect(await database().meeting.findUnique({ where: { recordId } })).not.toBeNull()
  })
})

describe('switched on while somebody publishes', () => {
  afterEach(() => setFourEyes(head, false))

  it('waits for the publication under way, and counts for the next', async () => {
    const [first, second] = [
      await drafted(writer, 'meeting', title('Antes')),
      await drafted(writer, 'meeting', title('Después')),
    ]
    let switched: Promise<void> | undefined
    await database().$transaction(
      async (tx) => {
        await publishWithin(tx, writer, [first])
        switched = setFourEyes(head, true)
        await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 5_000 })
        expect(await isFourEyes(tx)).toBe(false)
      },
      { timeout: 10_000 },
    )
    await switched
    await expect(publishRevisions(writer, [second])).rejects.toThrow(Refused)
    const [entry] = (await switches()).slice(-1)
    const publication = await database().auditEntry.findFirstOrThrow({ where: { objectId: first.recordId } })
    expect(publication.number).toBeLessThan(entry?.number ?? 0)
  })

  it('leaves in the trail no publication of one’s own after it, however many try at once', async () => {
    const drafts = []
    for (let n = 0; n < 12; n += 1) drafts.push(await drafted(writer, 'meeting', title(`Propia ${n}`)))
    const tries = drafts.map((draft) => publishRevisions(writer, [draft]))
    const [outcomes] = await Promise.all([Promise.allSettled(tries), setFourEyes(head, true)])
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Refused)
    const [entry] = (await switches()).slice(-1)
    const where = { objectId: { in: drafts.map(({ recordId }) => recordId) }, act: 'record.publish' }
    const numbers = (await database().auditEntry.findMany({ where })).map(({ number }) => number)
    expect(numbers.filter((number) => number > (entry?.number ?? 0))).toEqual([])
    expect(numbers).toHaveLength(outcomes.filter(({ status }) => status === 'fulfilled').length)
  })

  /** How many transactions wait for an advisory lock in this file's database. */
  async function waiting(): Promise<number> {
    const [row] = await database().$queryRaw<{ count: number }[]>`
      select count(*)::int as count from pg_locks
      where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`
    return row?.count ?? 0
  }
})

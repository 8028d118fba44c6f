import { beforeAll, describe, expect, it } from 'vitest'
import { Conflict, Invalid } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { importUserId } from '#lib/auth/import-actor.ts'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { contradictions } from '#lib/revision/check.ts'
import { publishableReferences } from '#lib/revision/companions.ts'
import { differences } from '#lib/revision/difference.ts'
import { revisionForEditing } from '#lib/revision/editing.ts'
import { moveRevision } from '#lib/revision/moves.ts'
import { publishRevisions } from '#lib/revision/publish.ts'
import { signedIn } from '../../../../e2e/fixtures/people.ts'
import { published } from '../../../../e2e/fixtures/records.ts'
import { seed } from '../../seed.ts'
import { stableId } from '../../stable-id.ts'
import { quitoProposals } from '../record.ts'

let editor: Actor
beforeAll(async () => {
  await seed()
  editor = await signedIn('editor')
})

const waiting = () =>
  database().revision.findMany({ where: { state: 'submitted' }, include: { record: true }, orderBy: { id: 'asc' } })

/** The proposal for a record, as the reviewer opens it. */
async function opened(type: RecordType, key: string) {
  const recordId = stableId(key)
  const { id } = await database().revision.findFirstOrThrow({
    where: { recordId, authorId: importUserId, version: null },
  })
  const editing = await revisionForEditing(editor, type, recordId, id)
  return { editing, recordId, request: { revisionId: id, counter: editing.revision?.counter ?? 0 } }
}

const record = (id: string) => database().record.findUniqueOrThrow({ where: { id } })

/** What is public of a record of the page, changed by a colleague while a proposal for it waits. */
async function editedMeanwhile(recordId: string, type: RecordType, changes: Content) {
  const { current, record: of } = await revisionForEditing(editor, type, recordId)
  await published(editor, type, { ...current, ...changes }, { recordId, version: of.version })
}

/** A revision with everything that it refers to and that the public does not have. */
async function withCompanions(request: { revisionId: string; counter: number }) {
  const companions = await publishableReferences(editor, request.revisionId)
  const along = companions.flatMap(({ revision, complete }) =>
    revision && complete ? [{ revisionId: revision.id, counter: revision.counter }] : [],
  )
  return { types: companions.map(({ type }) => type), requests: [request, ...along] }
}

describe('what other sources say', () => {
  it('waits for review, submitted by Import, each with a word to the reviewer', async () => {
    const revisions = await waiting()
    expect(revisions).toHaveLength(quitoProposals.length)
    expect(new Set(revisions.map(({ authorId }) => authorId))).toEqual(new Set([importUserId]))
    const messageOf = new Map(quitoProposals.map(({ recordId, message }) => [recordId, message]))
    for (const { recordId, message } of revisions) expect(message).toBe(messageOf.get(recordId))
    expect(await database().auditEntry.count({ where: { act: 'revision.submit', actorId: importUserId } })).toBe(
      revisions.length,
    )
  })

  it('is nowhere public', async () => {
    const fresh = (await waiting()).filter(({ record: { version } }) => version === 0).map(({ recordId }) => recordId)
    expect(fresh).toHaveLength(11 + 3 + 11 + 1 + 2 + 2 + 5)
    expect(await database().searchEntry.count({ where: { recordId: { in: fresh } } })).toBe(0)
    expect([await database().round.count(), await database().document.count()]).toEqual([0, 0])
    const july = await database().meeting.findUniqueOrThrow({
      where: { recordId: stableId('meeting/2019-07-05-buenos-aires') },
    })
    expect(july).toMatchObject({ start: '2019-07-05', end: '2019-07-06', roundId: null })
  })

  it('can be read, compared with what is public and decided by an editor', async () => {
    for (const { recordId, id, record: of } of await waiting()) {
      const { content, current, may, carried } = await revisionForEditing(editor, of.type, recordId, id)
      expect(content).toEqual(quitoProposals.find((proposal) => proposal.recordId === recordId)?.content)
      expect(differences(definitionOf(of.type).fields, current, content)).not.toEqual([])
      expect(may).toMatchObject({ publish: true, review: true, draft: false })
      expect(carried).toBeNull()
    }
  })
})

describe('a proposal', () => {
  it('is published alone, without the round that it refers to', async () => {
    const { recordId, request } = await opened('presidency', 'presidency/peru')
    await publishRevisions(editor, [request])
    expect(await database().presidency.findUniqueOrThrow({ where: { recordId } })).toMatchObject({
      from: '2020-11-27',
      to: '2021-06-23',
      version: 2,
    })
    expect((await record(stableId('round/7'))).lifecycle).toBe('neverPublished')
  })

  it('is published together with what it needs: a member with its state', async () => {
    const { recordId, request } = await opened('membership', 'membership/GT')
    const { types, requests } = await withCompanions(request)
    expect(types).toEqual(['state'])
    await publishRevisions(editor, requests)
    expect((await record(stableId('state/GT'))).slug).toBe('gt')
    const found = await database().searchEntry.findUniqueOrThrow({
      where: { recordId_locale: { recordId, locale: 'en' } },
    })
    expect(found.title).toBe('Guatemala')
  })

  it('takes along what its companions need in turn: a declaration its meeting, and that its round', async () => {
    const { recordId, request } = await opened('document', 'document/declaration-of-quito')
    const { types, requests } = await withCompanions(request)
    expect(types).toEqual(['meeting', 'round'])
    await publishRevisions(editor, requests)
    expect(await record(recordId)).toMatchObject({ lifecycle: 'published', version: 1 })
    expect(
      await database().meeting.findUniqueOrThrow({ where: { recordId: stableId('meeting/2018-09-03-quito') } }),
    ).toMatchObject({ start: '2018-09-03', end: '2018-09-04', roundId: stableId('round/1') })
  })

  it('is rejected with a reason, and never without; what is public stays as it was', async () => {
    const { recordId, request } = await opened('membership', 'membership/FR')
    await expect(moveRevision(editor, 'reject', { ...request, message: ' ' })).rejects.toThrow(Invalid)
    await moveRevision(editor, 'reject', { ...request, message: 'Falta la fuente.' })
    expect(await database().revision.findUniqueOrThrow({ where: { id: request.revisionId } })).toMatchObject({
      state: 'rejected',
      decision: 'Falta la fuente.',
    })
    expect(await record(recordId)).toMatchObject({ version: 1, lifecycle: 'published' })
    const { revision, content } = await revisionForEditing(editor, 'membership', recordId)
    expect([revision, content.from]).toEqual([null, ''])
  })
})

describe('a proposal for a record that was edited meanwhile', () => {
  it('is carried forward where the edit touched something else', async () => {
    const { recordId, request } = await opened('meeting', 'meeting/2019-07-05-buenos-aires')
    await editedMeanwhile(recordId, 'meeting', { venue: { es: 'Palacio San Martín', en: '', pt: '' } })
    const { editing } = await opened('meeting', 'meeting/2019-07-05-buenos-aires')
    expect(editing.carried).toMatchObject({ from: 1, conflicts: [] })
    expect(editing.content).toMatchObject({ start: '2019-07-04', venue: { es: 'Palacio San Martín' } })
    await publishRevisions(editor, [request])
    expect(await database().meeting.findUniqueOrThrow({ where: { recordId } })).toMatchObject({
      version: 3,
      start: '2019-07-04',
      end: '2019-07-05',
      venue: { es: 'Palacio San Martín' },
    })
  })

  it('is a conflict where both changed one field: nothing is lost, and somebody chooses', async () => {
    const { recordId, request } = await opened('meeting', 'meeting/2020-09-23-virtual')
    await editedMeanwhile(recordId, 'meeting', { modality: 'inPerson' })
    const clash = await publishRevisions(editor, [request]).catch((error: unknown) => error)
    expect(clash).toBeInstanceOf(Conflict)
    expect((clash as Conflict).conflicts).toEqual([
      { path: 'modality', base: 'virtual', theirs: 'inPerson', mine: 'hybrid' },
    ])
    expect(await database().meeting.findUniqueOrThrow({ where: { recordId } })).toMatchObject({
      version: 2,
      modality: 'inPerson',
      city: { es: '' },
    })
    const { editing } = await opened('meeting', 'meeting/2020-09-23-virtual')
    expect(editing.revision?.state).toBe('submitted')
    expect(editing.content).toMatchObject({ modality: 'hybrid', city: { es: 'Santiago' } })
    await publishRevisions(editor, [{ ...request, choices: { modality: 'mine' }, chosenAgainst: 2 }])
    expect(await database().meeting.findUniqueOrThrow({ where: { recordId } })).toMatchObject({
      version: 3,
      modality: 'hybrid',
      city: { es: 'Santiago' },
    })
  })
})

it('all that is left is published at once, and the record does not contradict itself', async () => {
  const requests = (await waiting()).map(({ id, counter }) => ({ revisionId: id, counter }))
  await publishRevisions(editor, requests)
  expect(await waiting()).toEqual([])
  expect([await database().round.count(), await database().document.count()]).toEqual([11, 11])
  expect(await contradictions(database())).toEqual([])
})

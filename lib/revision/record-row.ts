import 'server-only'
import { Missing } from '#lib/action/errors.ts'
import type { RevisionFacts } from '#lib/auth/policy.ts'
import { type Content, emptyOf } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { Record as RecordRow, Revision } from '#lib/db/generated/client.ts'
import { isFourEyes } from '#lib/office/four-eyes.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { calledAfter } from './called-after.ts'
import { read } from './stored.ts'

/** A record with the content of its current version; null before the first publication. A withdrawn one keeps its last. */
export interface LoadedRecord extends RecordRow {
  current: Content | null
}

/** Whether the public has it: it is published, and for everyone. */
export function isPublic({ lifecycle, audience }: Pick<RecordRow, 'lifecycle' | 'audience'>): boolean {
  return lifecycle === 'published' && audience === 'public'
}

/** States in which a revision is still on its way. */
export const openStates = ['draft', 'submitted', 'returned'] as const

/**
 * Loads records with their current content, and holds their rows until the transaction ends where `lock` is set: with them those of the
 * records that are called after them, and of `namesakes`, the parties that they are themselves called after, so that a name and whoever
 * bears it never become public past each other. Locks are taken in id order, so that two transactions over several records never wait
 * for each other, and are such as nobody waits for who only refers to a record. Ids that name no record are left out.
 */
export async function loadRecords(
  tx: Transaction,
  ids: readonly string[],
  { lock = false, namesakes = [] }: { lock?: boolean; namesakes?: readonly string[] } = {},
): Promise<Map<string, LoadedRecord>> {
  const wanted = [...new Set(ids)].sort()
  if (lock) await lockRecords(tx, [...wanted, ...namesakes, ...(await calledAfter(tx, wanted))])
  const rows = await tx.record.findMany({ where: { id: { in: wanted } } })
  const versions = await tx.revision.findMany({
    where: { OR: rows.filter(({ version }) => version > 0).map(({ id, version }) => ({ recordId: id, version })) },
  })
  const current = new Map(versions.map((revision) => [revision.recordId, revision]))
  return new Map(
    rows.map((row) => {
      const revision = current.get(row.id)
      return [row.id, { ...row, current: revision ? read(row.type, revision) : null }]
    }),
  )
}

/** Holds records' rows until the transaction ends, in id order. */
export async function lockRecords(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`select 1 from "Record" where id = any(${ids}::uuid[]) order by id for no key update`
}

/** One record, or null where there is none. */
export async function loadRecord(
  tx: Transaction,
  id: string,
  options?: { lock: boolean; namesakes?: readonly string[] },
): Promise<LoadedRecord | null> {
  return (await loadRecords(tx, [id], options)).get(id) ?? null
}

/** What policy judges: the record as published, and the content that a revision would give it. */
export async function factsOf(
  tx: Transaction,
  record: LoadedRecord,
  revision: { authorId: string; content: Content } | null,
): Promise<RevisionFacts> {
  const proposedParties = revision ? definitionOf(record.type).parties(revision.content) : null
  return {
    type: record.type,
    lifecycle: record.lifecycle,
    audience: record.audience,
    owners: await ownersOf(tx, record, proposedParties),
    proposedParties,
    creatorId: record.createdById,
    authorId: revision?.authorId ?? null,
    fourEyes: await isFourEyes(tx),
    meeting: record.type === 'document' ? await meetingsOf(tx, record, revision?.content ?? null) : null,
  }
}

/** The meetings that a document belongs to, as policy judges them; see RevisionFacts.meeting. */
async function meetingsOf(tx: Transaction, document: LoadedRecord, proposed: Content | null) {
  const factsAt = async (content: Content | null): Promise<RevisionFacts | null> => {
    const meeting = content?.adoptedAt ? await loadRecord(tx, String(content.adoptedAt)) : null
    if (meeting?.type !== 'meeting') return null
    const newest = meeting.version === 0 ? await newestOpen(tx, meeting) : null
    return { ...(await factsOf(tx, meeting, newest)), authorId: null }
  }
  return { published: await factsAt(document.current), proposed: await factsAt(proposed) }
}

async function newestOpen(tx: Transaction, { id: recordId, type }: LoadedRecord) {
  const where = { recordId, state: { in: [...openStates] } }
  const newest = await tx.revision.findFirst({ where, orderBy: { updatedAt: 'desc' } })
  return newest && { authorId: newest.authorId, content: read(type, newest) }
}

/** Whose record it is; see RevisionFacts.owners. */
export async function ownersOf(tx: Transaction, record: LoadedRecord, proposed: string[] | null): Promise<string[]> {
  if (record.lifecycle !== 'neverPublished' && record.current) return definitionOf(record.type).parties(record.current)
  const parties = proposed ?? []
  const creator = await tx.user.findUniqueOrThrow({
    where: { id: record.createdById },
    select: { role: true, mandates: { select: { partyId: true } } },
  })
  if (creator.role !== 'focalPoint') return parties
  const stoodFor = new Set(creator.mandates.map(({ partyId }) => partyId))
  return parties.filter((party) => stoodFor.has(party))
}

/** A revision with its row held until the transaction ends; null where there is none. */
export async function lockRevision(tx: Transaction, id: string): Promise<Revision | null> {
  await tx.$queryRaw`select 1 from "Revision" where id = ${id}::uuid for update`
  return tx.revision.findUnique({ where: { id } })
}

/** The content of a past version; a new record's empty content for version 0. */
export async function contentAt(tx: Transaction, record: LoadedRecord, version: number): Promise<Content> {
  if (version === 0) return emptyOf(definitionOf(record.type).fields)
  const revision = await tx.revision.findUnique({ where: { recordId_version: { recordId: record.id, version } } })
  if (!revision) throw new Missing(`${record.id} version ${version}`)
  return read(record.type, revision)
}

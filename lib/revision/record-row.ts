import 'server-only'
import { Missing } from '#lib/action/errors.ts'
import type { RevisionFacts } from '#lib/auth/policy.ts'
import { type Content, emptyOf } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { Record as RecordRow, Revision } from '#lib/db/generated/client.ts'
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
 * Loads records with their current content, and holds their rows, and those of the records that are called after them, until the
 * transaction ends where `lock` is set. Locks are taken in id order, so that two transactions over several records never wait for
 * each other. Ids that name no record are left out.
 */
export async function loadRecords(
  tx: Transaction,
  ids: readonly string[],
  { lock = false } = {},
): Promise<Map<string, LoadedRecord>> {
  const wanted = [...new Set(ids)].sort()
  if (lock) {
    const called = [...wanted, ...(await calledAfter(tx, wanted))]
    await tx.$queryRaw`select 1 from "Record" where id = any(${called}::uuid[]) order by id for update`
  }
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

/** One record, or null where there is none. */
export async function loadRecord(
  tx: Transaction,
  id: string,
  options?: { lock: boolean },
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
  }
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

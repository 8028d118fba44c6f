import 'server-only'
import { randomUUID } from 'node:crypto'
import { Invalid } from '#lib/action/errors.ts'
import { appendAudit } from '#lib/audit/trail.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { sha256 } from '#lib/content/hash.ts'
import { today } from '#lib/date/format.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import type { ClearanceNote } from './terms.ts'
import { textToClear } from './text-to-clear.ts'

export interface NewClearance {
  revisionId: string
  /** The draft's counter as the person saw it: what was cleared is what they have before them. */
  counter: number
  clearedBy: string
  /** ISO day, not one to come. */
  on: string
  evidence: string
}

/**
 * Notes that somebody outside the office approved the text of a revision. Only added to: a mistake is put right by a further note. The
 * trail has the hash of the evidence, and not a word. Throws Missing, Refused, Stale, Conflict and Invalid (`on`: a day to come).
 */
export async function noteClearance(actor: Actor, input: NewClearance): Promise<{ id: string }> {
  const { on } = input
  if (on > today()) throw new Invalid({ on: ['dayToCome'] })
  const [clearedBy, evidence] = [input.clearedBy.trim(), input.evidence.trim()]
  return database().$transaction(async (tx) => {
    const { revision, record, contentHash } = await textToClear(tx, actor, input)
    const id = randomUUID()
    await tx.clearance.create({
      data: { id, revisionId: revision.id, contentHash, clearedBy, on, evidence, notedById: actor.userId },
    })
    await appendAudit(tx, {
      actorId: actor.userId,
      act: 'revision.clear',
      objectType: record.type,
      objectId: record.id,
      detail: { clearanceId: id, revisionId: revision.id, contentHash, on, evidenceHash: sha256(evidence) },
    })
    return { id }
  })
}

/** What was noted on revisions, oldest first, by revision id; each is of the text with the hash that is given, or of an earlier one. */
export async function clearancesOf(
  tx: Transaction,
  texts: readonly { revisionId: string; contentHash: string }[],
): Promise<ReadonlyMap<string, ClearanceNote[]>> {
  const hashOf = new Map(texts.map(({ revisionId, contentHash }) => [revisionId, contentHash]))
  const rows = await tx.clearance.findMany({
    where: { revisionId: { in: [...hashOf.keys()] } },
    orderBy: [{ notedAt: 'asc' }, { id: 'asc' }],
    include: { notedBy: { select: { name: true } } },
  })
  const notes = rows.map(({ revisionId, contentHash, notedAt, notedBy, id, clearedBy, on, evidence }) => ({
    revisionId,
    note: {
      ...{ id, clearedBy, on, evidence, notedBy: notedBy.name, notedAt: notedAt.toISOString() },
      isOfThisText: contentHash === hashOf.get(revisionId),
    },
  }))
  const byRevision = Map.groupBy(notes, ({ revisionId }) => revisionId)
  return new Map([...byRevision].map(([id, all]) => [id, all.map(({ note }) => note)]))
}

/**
 * What was noted on a whole proposal is noted on the part of it that is published by itself, with the hash of the whole: history says of the
 * part that the text that was cleared is another.
 */
export async function handOnClearances(tx: Transaction, revisionId: string, part: string): Promise<void> {
  const notes = await tx.clearance.findMany({ where: { revisionId } })
  await tx.clearance.createMany({ data: notes.map((note) => ({ ...note, id: randomUUID(), revisionId: part })) })
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import { Invalid } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { type Content, problemsOf } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { Published } from './commit.ts'
import { type SavedDraft, saveDraftWithin } from './draft.ts'
import { moveWithin } from './moves.ts'
import { publishWithin } from './publish.ts'
import { loadRecords } from './record-row.ts'
import { store } from './stored.ts'

export interface NewRecord {
  type: RecordType
  recordId: string
  /** In the shape of the type's draft schema. */
  content: unknown
}

/**
 * Creates records and publishes their version 1 in the caller's transaction, through the same code as a person's publication. Records
 * may refer to each other: all identities are made before the first is published.
 */
export async function publishNew(tx: Transaction, actor: Actor, rows: readonly NewRecord[]): Promise<Published[]> {
  const drafts = rows.map(({ type, recordId, content }) => {
    const parsed = definitionOf(type).draft.safeParse(content)
    if (!parsed.success) throw new Invalid(problemsOf(parsed.error, `${type} ${recordId}`))
    const revision = { id: randomUUID(), recordId, baseVersion: 0, authorId: actor.userId }
    return { ...revision, ...store(type, parsed.data as Content) }
  })
  await tx.record.createMany({
    data: rows.map(({ type, recordId }) => ({ id: recordId, type, createdById: actor.userId })),
  })
  await tx.revision.createMany({ data: drafts })
  const published: Published[] = []
  for (const { id } of drafts) published.push(...(await publishWithin(tx, actor, [{ revisionId: id, counter: 0 }])))
  return published
}

export interface NewProposal extends NewRecord {
  /** To the reviewer. */
  message: string
}

/**
 * Submits a revision of each record for review in the caller's transaction, through the same code as a person's proposal. A record
 * that does not exist yet is created and stays unpublished. Of records called after others, these others stand before them.
 */
export async function propose(tx: Transaction, actor: Actor, rows: readonly NewProposal[]): Promise<SavedDraft[]> {
  const there = await loadRecords(
    tx,
    rows.map(({ recordId }) => recordId),
    { lock: true },
  )
  const submitted: SavedDraft[] = []
  for (const { type, recordId, content, message } of rows) {
    const baseVersion = there.get(recordId)?.version ?? 0
    const draft = { type, recordId, revisionId: randomUUID(), counter: 0, baseVersion, content }
    const saved = await saveDraftWithin(tx, actor, draft)
    await moveWithin(tx, actor, 'submit', { revisionId: saved.revisionId, counter: saved.counter, message })
    submitted.push(saved)
  }
  return submitted
}

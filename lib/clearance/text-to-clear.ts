import 'server-only'
import { Conflict, Missing, Refused, Stale } from '#lib/action/errors.ts'
import type { FieldConflict } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { may } from '#lib/auth/policy.ts'
import type { Content } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { Revision } from '#lib/db/generated/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { merge } from '#lib/revision/merge.ts'
import {
  contentAt,
  factsOf,
  type LoadedRecord,
  loadRecord,
  lockRevision,
  openStates,
} from '#lib/revision/record-row.ts'
import { read, store } from '#lib/revision/stored.ts'

/** A revision's text as it would become public now: on top of what was published since it was begun. */
export interface ProposedText {
  content: Content
  contentHash: string
  /** Where it and what was published since meet: then `content` is as it was written, and somebody has to choose first. */
  conflicts: FieldConflict[]
}

export async function proposedText(tx: Transaction, record: LoadedRecord, revision: Revision): Promise<ProposedText> {
  const mine = read(record.type, revision)
  const asWritten = { content: mine, contentHash: revision.contentHash }
  if (!record.current || revision.baseVersion === record.version) return { ...asWritten, conflicts: [] }
  const base = await contentAt(tx, record, revision.baseVersion)
  const { content, conflicts } = merge(definitionOf(record.type).fields, base, record.current, mine)
  if (conflicts.length > 0) return { ...asWritten, conflicts }
  return { content, contentHash: store(record.type, content).contentHash, conflicts }
}

/** Whether a revision is still on its way. */
export function isOpen({ state }: Revision): boolean {
  return (openStates as readonly string[]).includes(state)
}

/** A revision with its record, for who may have it cleared; throws Missing and Refused. Its row is held. */
export async function revisionToClear(tx: Transaction, actor: Actor, revisionId: string) {
  const revision = await lockRevision(tx, revisionId)
  const record = revision && (await loadRecord(tx, revision.recordId))
  if (!revision || !record) throw new Missing(revisionId)
  const content = read(record.type, revision)
  const facts = await factsOf(tx, record, { authorId: revision.authorId, content })
  if (!may(actor, 'seeDraft', facts)) throw new Missing(revisionId)
  if (!may(actor, 'clear', facts)) throw new Refused('clear', record.id)
  return { revision, record }
}

/**
 * The text of an open revision that `actor` may have cleared, as they saw it: a draft of their own, or what anyone submitted. Throws
 * Missing, Refused, Stale (saved or moved meanwhile, or not theirs yet) and Conflict (somebody has to choose first).
 */
export async function textToClear(
  tx: Transaction,
  actor: Actor,
  { revisionId, counter }: { revisionId: string; counter: number },
) {
  const { revision, record } = await revisionToClear(tx, actor, revisionId)
  // Somebody's unfinished draft is theirs to offer; a submitted one is the office's to decide.
  const isReady = revision.state === 'submitted' || revision.authorId === actor.userId
  if (!isOpen(revision) || !isReady || revision.counter !== counter) throw new Stale()
  const { contentHash, conflicts } = await proposedText(tx, record, revision)
  if (conflicts.length > 0) throw new Conflict(conflicts, record.version)
  return { revision, record, contentHash }
}

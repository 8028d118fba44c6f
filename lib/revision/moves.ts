import 'server-only'
import { Invalid, Missing, Refused, Stale } from '#lib/action/errors.ts'
import { appendAudit } from '#lib/audit/trail.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { may, type RecordAct } from '#lib/auth/policy.ts'
import { problemsOf } from '#lib/content/definition.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import type { Prisma, RevisionState } from '#lib/db/generated/client.ts'
import { holdFourEyes } from '#lib/office/four-eyes.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { refreshListing } from './listing.ts'
import { factsOf, loadRecord, lockRevision } from './record-row.ts'
import { addStep } from './steps.ts'
import { read } from './stored.ts'

/** A step in a revision's life that changes nothing public. Publication is the other one, in publish.ts. */
export type Move = 'submit' | 'recall' | 'sendBack' | 'reject' | 'discard'

interface MoveRule {
  from: readonly RevisionState[]
  to: RevisionState
  act: RecordAct
  /** Whether what is moved must be fit to become public. */
  complete?: boolean
  /** Whether a reason must be given, and whose column it fills. */
  reason?: 'decision'
}

export const moves: Record<Move, MoveRule> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', act: 'submit', complete: true },
  recall: { from: ['submitted'], to: 'draft', act: 'submit' },
  sendBack: { from: ['submitted'], to: 'returned', act: 'review', reason: 'decision' },
  reject: { from: ['submitted'], to: 'rejected', act: 'review', reason: 'decision' },
  discard: { from: ['draft', 'returned'], to: 'discarded', act: 'discard' },
}

export interface MoveInput {
  revisionId: string
  /** The draft's counter as the person saw it: what is moved is what they read. */
  counter: number
  /** The author's word to the reviewer, or the reviewer's reason. */
  message: string
}

/**
 * Makes one move. Throws Missing, Refused, Stale (the revision was saved or moved meanwhile) and Invalid (`message`: a reason
 * is required; `content.…`: not fit to become public).
 */
export async function moveRevision(actor: Actor, move: Move, input: MoveInput): Promise<{ state: RevisionState }> {
  return database().$transaction((tx) => moveWithin(tx, actor, move, input))
}

/** The same inside a transaction of the caller's: an import's way in. */
export async function moveWithin(
  tx: Transaction,
  actor: Actor,
  move: Move,
  input: MoveInput,
): Promise<{ state: RevisionState }> {
  const rule = moves[move]
  if (rule.act === 'review') await holdFourEyes(tx)
  const revision = await lockRevision(tx, input.revisionId)
  if (!revision) throw new Missing(input.revisionId)
  const record = await loadRecord(tx, revision.recordId)
  if (!record) throw new Missing(revision.recordId)
  const content = read(record.type, revision)
  const facts = await factsOf(tx, record, { authorId: revision.authorId, content })
  if (!may(actor, 'seeDraft', facts)) throw new Missing(input.revisionId)
  if (!may(actor, rule.act, facts)) {
    // A focal point may draft a document before saying of which meeting it is, and submits it with that.
    if (move === 'submit' && may(actor, 'draft', facts)) throw new Invalid({ 'content.adoptedAt': ['required'] })
    throw new Refused(rule.act, record.id)
  }
  if (!rule.from.includes(revision.state) || revision.counter !== input.counter) throw new Stale()
  const message = input.message.trim()
  if (rule.reason && !message) throw new Invalid({ message: ['required'] })
  if (rule.complete) {
    const finished = definitionOf(record.type).publishable.safeParse(content)
    if (!finished.success) throw new Invalid(problemsOf(finished.error, 'content'))
  }
  await tx.revision.update({
    where: { id: revision.id },
    data: { state: rule.to, ...stampOf(actor, move, message) },
  })
  await addStep(tx, actor, { revisionId: revision.id, kind: move, message })
  await refreshListing(tx, record)
  await appendAudit(tx, {
    actorId: actor.userId,
    act: `revision.${move}`,
    objectType: record.type,
    objectId: record.id,
    detail: { revisionId: revision.id, contentHash: revision.contentHash, baseVersion: revision.baseVersion },
  })
  return { state: rule.to }
}

function stampOf(actor: Actor, move: Move, message: string): Prisma.RevisionUncheckedUpdateInput {
  const now = new Date()
  if (move === 'submit') return { message, submittedAt: now, updatedAt: now, decision: '' }
  if (moves[move].reason) return { decision: message, decidedAt: now, decidedById: actor.userId, updatedAt: now }
  return { updatedAt: now }
}

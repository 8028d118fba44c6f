import 'server-only'
import { randomUUID } from 'node:crypto'
import { Invalid, Missing, Refused, Stale } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { may, mayRead, type RecordAct } from '#lib/auth/policy.ts'
import { sameJson } from '#lib/content/canonical.ts'
import type { Content } from '#lib/content/definition.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import type { Revision } from '#lib/db/generated/client.ts'
import { holdFiles } from '#lib/file/held.ts'
import { holdFourEyes } from '#lib/office/four-eyes.ts'
import { namesakesOf } from './called-after.ts'
import { commit, finish, type Published } from './commit.ts'
import { moveWithin } from './moves.ts'
import { contentAt, factsOf, type LoadedRecord, loadRecord, openStates } from './record-row.ts'
import { requireReferences } from './references.ts'
import { read, store } from './stored.ts'

// Decisions that need no draft: their revision is made and published, or under four eyes proposed, in one transaction.

export interface WithdrawInput {
  recordId: string
  /** The version that the person was looking at. */
  version: number
  /** What the public reads in its place; may be empty. */
  message: string
}

/** Takes a published record out of public view, under four eyes too: it protects. Throws Missing, Refused and Stale. */
export async function withdrawRecord(actor: Actor, input: WithdrawInput): Promise<Published> {
  return database().$transaction(async (tx) => {
    const { record } = await loadForDecision(tx, actor, 'withdraw', input)
    if (record.lifecycle !== 'published' || !record.current) throw new Stale()
    const revision = await decide(tx, actor, record, record.current, { act: 'withdraw', message: input.message.trim() })
    return commit(tx, actor, record, revision, record.current)
  })
}

export interface RestoreInput {
  recordId: string
  /** The version that the person was looking at. */
  version: number
  /** The version whose content is published again. */
  restores: number
  /** A word to whoever decides on it, where another must. */
  message?: string
}

/** What a restoration came to: a new version or, under four eyes, a proposal of it for another to publish. */
export type Restored = ({ is: 'published' } & Published) | { is: 'proposed'; revisionId: string }

/**
 * Publishes a past version's content again, also of a withdrawn record; under four eyes it is submitted. Throws Missing, Refused, Stale
 * and Invalid (`content`: `unchanged`, or `ownDraft` where it would stand beside an open revision of theirs).
 */
export async function restoreVersion(actor: Actor, input: RestoreInput): Promise<Restored> {
  return database().$transaction(async (tx) => {
    await holdFourEyes(tx)
    const { record, facts } = await loadForDecision(tx, actor, 'restore', input)
    if (!record.current || input.restores < 1) throw new Stale()
    const content = finish(record, await contentAt(tx, record, input.restores))
    if (record.lifecycle === 'published' && sameJson(content, record.current))
      throw new Invalid({ content: ['unchanged'] })
    await requireReferences(tx, record.type, content)
    const alone = may(actor, 'publish', { ...facts, authorId: actor.userId })
    if (!alone) await requireNoOwnDraft(tx, actor, record)
    const revision = await decide(tx, actor, record, content, { act: 'change', restores: input.restores })
    if (alone) return { is: 'published', ...(await commit(tx, actor, record, revision, content)) }
    await holdFiles(tx, record.type, revision, content)
    const { id: revisionId, counter } = revision
    await moveWithin(tx, actor, 'submit', { revisionId, counter, message: input.message ?? '' })
    return { is: 'proposed', revisionId }
  })
}

async function loadForDecision(
  tx: Transaction,
  actor: Actor,
  act: RecordAct,
  input: { recordId: string; version: number; restores?: number },
) {
  const of = await tx.revision.findUnique({
    where: { recordId_version: { recordId: input.recordId, version: input.restores ?? input.version } },
    include: { record: { select: { type: true } } },
  })
  const namesakes = of ? namesakesOf(of.record.type, read(of.record.type, of)) : []
  const record = await loadRecord(tx, input.recordId, { lock: true, namesakes })
  const facts = record && (await factsOf(tx, record, null))
  if (!record || !facts || !mayRead(actor, facts)) throw new Missing(input.recordId)
  if (!may(actor, act, facts)) throw new Refused(act, record.id)
  if (record.version !== input.version) throw new Stale()
  return { record, facts }
}

/** One person has one open revision of a record. */
async function requireNoOwnDraft(tx: Transaction, actor: Actor, { id }: LoadedRecord): Promise<void> {
  const where = { recordId: id, authorId: actor.userId, state: { in: [...openStates] } }
  if (await tx.revision.findFirst({ where, select: { id: true } })) throw new Invalid({ content: ['ownDraft'] })
}

/** A revision that is published or submitted in the transaction that makes it. */
async function decide(
  tx: Transaction,
  actor: Actor,
  record: LoadedRecord,
  content: Content,
  of: { act: Revision['act']; message?: string; restores?: number },
): Promise<Revision> {
  return tx.revision.create({
    data: {
      id: randomUUID(),
      recordId: record.id,
      baseVersion: record.version,
      ...store(record.type, content),
      authorId: actor.userId,
      ...of,
    },
  })
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import { Invalid, Missing, Refused, Stale } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { may, mayRead, type RecordAct } from '#lib/auth/policy.ts'
import { sameJson } from '#lib/content/canonical.ts'
import type { Content } from '#lib/content/definition.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import type { Revision } from '#lib/db/generated/client.ts'
import { namesakesOf } from './called-after.ts'
import { commit, finish, type Published } from './commit.ts'
import { contentAt, factsOf, type LoadedRecord, loadRecord } from './record-row.ts'
import { requireReferences } from './references.ts'
import { read, store } from './stored.ts'

// Decisions that need no draft: their revision is made and published in one transaction.

export interface WithdrawInput {
  recordId: string
  /** The version that the person was looking at. */
  version: number
  /** What the public reads in its place; may be empty. */
  message: string
}

/** Takes a published record out of public view. Throws Missing, Refused and Stale. */
export async function withdrawRecord(actor: Actor, input: WithdrawInput): Promise<Published> {
  return database().$transaction(async (tx) => {
    const record = await loadForDecision(tx, actor, 'withdraw', input)
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
}

/** Publishes a past version's content again, also of a withdrawn record. Throws Missing, Refused, Stale and Invalid. */
export async function restoreVersion(actor: Actor, input: RestoreInput): Promise<Published> {
  return database().$transaction(async (tx) => {
    const record = await loadForDecision(tx, actor, 'restore', input)
    if (!record.current || input.restores < 1) throw new Stale()
    const content = finish(record, await contentAt(tx, record, input.restores))
    if (record.lifecycle === 'published' && sameJson(content, record.current))
      throw new Invalid({ content: ['unchanged'] })
    await requireReferences(tx, record.type, content)
    const revision = await decide(tx, actor, record, content, { act: 'change', restores: input.restores })
    return commit(tx, actor, record, revision, content)
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
  return record
}

/** A revision that is published in the transaction that makes it. */
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

import 'server-only'
import { canonicalJson } from '#lib/content/canonical.ts'
import { sha256 } from '#lib/content/hash.ts'
import type { Transaction } from '#lib/db/client.ts'
import { insertRows } from '#lib/db/rows.ts'

/**
 * The chained trail. An entry commits together with what it tells of, or neither does. Its detail names versions, hashes and
 * fields, and never holds content, so that a redaction leaves the trail whole.
 */
export interface AuditFacts {
  actorId: string
  /** `<area>.<deed>`, such as `revision.publish` or `session.end`. */
  act: string
  objectType: string
  objectId: string
  detail: Record<string, unknown>
}

/** The hash that the first entry names as the one before. */
export const genesis = '0'.repeat(64)

/** What is hashed: every column but the hash itself, in canonical JSON. */
export interface AuditRow {
  number: number
  at: Date
  actorId: string
  act: string
  objectType: string
  objectId: string
  detail: string
  previousHash: string
}

export function hashOfEntry(row: AuditRow): string {
  const { number, at, actorId, act, objectType, objectId, detail, previousHash } = row
  return sha256(
    canonicalJson({ number, at: at.toISOString(), actorId, act, objectType, objectId, detail, previousHash }),
  )
}

/** Held until commit by whoever writes the trail or the publication sequence: the two are written one transaction after another. */
const ledgerLock = 20180903

/**
 * Takes the ledger's lock. To be taken last, after every row lock, so that two transactions never wait for each other.
 */
export async function lockLedger(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${ledgerLock}::bigint)`
}

/** Appends one entry to the chain inside the caller's transaction. */
export async function appendAudit(tx: Transaction, facts: AuditFacts): Promise<void> {
  await appendAudits(tx, [facts])
}

/** Appends entries to the chain, in the order given. */
export async function appendAudits(tx: Transaction, all: readonly AuditFacts[]): Promise<void> {
  await lockLedger(tx)
  const last = await tx.auditEntry.findFirst({ orderBy: { number: 'desc' }, select: { number: true, hash: true } })
  const at = new Date()
  let { number, hash } = last ?? { number: 0, hash: genesis }
  const entries = all.map(({ actorId, act, objectType, objectId, detail }) => {
    number++
    const row: AuditRow = {
      ...{ number, at, actorId, act, objectType, objectId },
      ...{ detail: canonicalJson(detail), previousHash: hash },
    }
    hash = hashOfEntry(row)
    return { ...row, hash }
  })
  await insertRows(tx, { auditEntry: entries })
}

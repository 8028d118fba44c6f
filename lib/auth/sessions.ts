import 'server-only'
import { randomBytes } from 'node:crypto'
import { appendAudit } from '#lib/audit/trail.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { Client } from './client.ts'
import { sessionBounds, sessionKey } from './session.ts'

/**
 * Begins a session for a user, under an id never used before, and returns that id; the row holds only its hash. What ran out long ago
 * is cleared away with it. The caller has locked the user's row.
 */
export async function beginSession(tx: Transaction, userId: string, client: Client, now = new Date()): Promise<string> {
  const sid = randomBytes(32).toString('base64url')
  const id = sessionKey(sid)
  await tx.session.deleteMany({ where: { createdAt: { lte: sessionBounds(now).createdAt.gt } } })
  await tx.session.create({ data: { id, userId, createdAt: now, lastSeenAt: now, ...client } })
  await appendAudit(tx, { actorId: userId, act: 'session.begin', objectType: 'user', objectId: userId, detail: { session: id } })
  return sid
}

/** Ends sessions of one user, all but `except`, and returns how many there were. The caller audits what it was for. */
export async function endSessions(tx: Transaction, userId: string, except?: string | null): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { userId, ...(except ? { id: { not: except } } : {}) } })
  return count
}

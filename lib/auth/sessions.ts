import 'server-only'
import { randomBytes } from 'node:crypto'
import { Unavailable } from '#lib/action/errors.ts'
import { appendAudit } from '#lib/audit/trail.ts'
import { sha256 } from '#lib/content/hash.ts'
import { today } from '#lib/date/format.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import { meansUnavailable } from '#lib/db/unavailable.ts'
import { defaultLocale, isLocale } from '#lib/i18n/locales.ts'
import { type Actor, mintActor } from './actor.ts'
import type { Client } from './client.ts'

// The rows that sessions are. How a browser carries one is in session-cookie.ts.

/** Seconds that a session lasts at most, and that it lasts without being used. Source: the product's bar for sessions. */
export const sessionLife = { most: 12 * 60 * 60, idle: 30 * 60 }

/** How stale the time of a session's last use may be: a session in use writes once a minute, not at every request. */
const seenEvery = 60_000

/** The key of a session's row: whoever reads the table still has no session. */
export function sessionKey(sid: string): string {
  return sha256(sid)
}

/** When a session that still counts at `now` began and was last seen. */
export function sessionBounds(now: Date) {
  return {
    createdAt: { gt: new Date(now.getTime() - sessionLife.most * 1000) },
    lastSeenAt: { gt: new Date(now.getTime() - sessionLife.idle * 1000) },
  }
}

/**
 * Who a session id belongs to, as Postgres has them now: user, role and the mandates that count today. Null where the session ended,
 * idled or ran out, or its user may no longer sign in. Throws Unavailable where Postgres does not answer.
 */
export async function actorOfSession(sid: string, now = new Date()): Promise<Actor | null> {
  const id = sessionKey(sid)
  const day = today('UTC', now)
  try {
    const session = await database().session.findFirst({
      where: { id, ...sessionBounds(now), user: { status: 'active' } },
      include: {
        user: {
          include: {
            mandates: {
              where: { from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] },
              select: { partyId: true },
            },
          },
        },
      },
    })
    if (!session) return null
    if (now.getTime() - session.lastSeenAt.getTime() > seenEvery) {
      await database().session.updateMany({ where: { id, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } })
    }
    const { user } = session
    return mintActor({
      userId: user.id,
      name: user.name,
      email: user.email,
      role: user.role,
      locale: isLocale(user.locale) ? user.locale : defaultLocale,
      parties: user.role === 'focalPoint' ? [...new Set(user.mandates.map(({ partyId }) => partyId))] : [],
      sessionId: id,
    })
  } catch (error) {
    if (meansUnavailable(error)) throw new Unavailable('The session could not be read', { cause: error })
    throw error
  }
}

/**
 * Begins a session for a user, under an id never used before, and returns that id; the row holds only its hash. What ran out long ago
 * is cleared away with it. The caller has locked the user's row.
 */
export async function beginSession(tx: Transaction, userId: string, client: Client, now = new Date()): Promise<string> {
  const sid = randomBytes(32).toString('base64url')
  const id = sessionKey(sid)
  await tx.session.deleteMany({ where: { createdAt: { lte: sessionBounds(now).createdAt.gt } } })
  await tx.session.create({ data: { id, userId, createdAt: now, lastSeenAt: now, ...client } })
  await appendAudit(tx, {
    actorId: userId,
    act: 'session.begin',
    objectType: 'user',
    objectId: userId,
    detail: { session: id },
  })
  return sid
}

/** Ends sessions of one user, all but `except`, and returns how many there were. The caller audits what it was for. */
export async function endSessions(tx: Transaction, userId: string, except?: string | null): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { userId, ...(except ? { id: { not: except } } : {}) } })
  return count
}

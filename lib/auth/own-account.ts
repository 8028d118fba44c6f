import 'server-only'
import { Invalid, Missing, Stale } from '#lib/action/errors.ts'
import { appendAudit } from '#lib/audit/trail.ts'
import { database } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Actor } from './actor.ts'
import type { Client } from './client.ts'
import { hashPassword, isPassword, passwordProblem } from './password.ts'
import { beginSession, endSessions, sessionBounds, sessionKey } from './sessions.ts'
import { forgiveTries, takeTry } from './throttle.ts'

// What a person does with their own account: nobody else's is ever touched, whatever is sent.

export interface OwnSession {
  id: string
  createdAt: string
  lastSeenAt: string
  userAgent: string
  address: string
  /** The one that asks. */
  present: boolean
}

/** Where a person is signed in, the latest use first. */
export async function sessionsOf(userId: string, present: string | null): Promise<OwnSession[]> {
  const rows = await database().session.findMany({
    where: { userId, ...sessionBounds(new Date()) },
    orderBy: { lastSeenAt: 'desc' },
    take: 100,
  })
  return rows.map(({ id, createdAt, lastSeenAt, userAgent, address }) => ({
    id,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    userAgent,
    address,
    present: id === present,
  }))
}

/** Changes the name that others see and the language of the interface. */
export async function changeOwnDetails(
  actor: Actor,
  { name, locale }: { name: string; locale: Locale },
): Promise<void> {
  await database().user.update({ where: { id: actor.userId }, data: { name, locale } })
}

/**
 * Changes a person's password. Every session of theirs ends, this one too; a new one begins in its place, whose id is returned.
 * Throws Invalid, where the present password is wrong too; guesses of it count like those at signing in, and throw Throttled.
 */
export async function changePassword(
  actor: Actor,
  { present, password }: { present: string; password: string },
  client: Client,
): Promise<string> {
  const problem = passwordProblem(password, actor)
  if (problem) throw new Invalid({ password: [problem] })
  await takeTry(actor.email, client.address)
  const user = await database().user.findUnique({ where: { id: actor.userId } })
  if (!user || !(await isPassword(user.passwordHash, present))) throw new Invalid({ present: ['passwordWrong'] })
  const passwordHash = await hashPassword(password)
  const sid = await database().$transaction(async (tx) => {
    const locked = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "User" WHERE "id" = ${user.id}::uuid AND "status" = 'active' AND "passwordHash" = ${user.passwordHash} FOR UPDATE`
    if (locked.length === 0) throw new Stale()
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } })
    // A link that was handed out for the old password must not undo the new one.
    await tx.oneTimeLink.deleteMany({ where: { userId: user.id, usedAt: null } })
    const sessionsEnded = await endSessions(tx, user.id)
    const audit = { actorId: user.id, objectType: 'user', objectId: user.id }
    await appendAudit(tx, { ...audit, act: 'password.change', detail: { sessionsEnded } })
    return beginSession(tx, user.id, client)
  })
  await forgiveTries(actor.email, client.address)
  return sid
}

/** Signs a person out everywhere but here; returns how many sessions ended. */
export async function signOutElsewhere(actor: Actor): Promise<number> {
  return database().$transaction(async (tx) => {
    const sessionsEnded = await endSessions(tx, actor.userId, actor.sessionId)
    const audit = { actorId: actor.userId, objectType: 'user', objectId: actor.userId }
    if (sessionsEnded > 0) await appendAudit(tx, { ...audit, act: 'session.endOthers', detail: { sessionsEnded } })
    return sessionsEnded
  })
}

/** Ends one of a person's own sessions. Throws Missing for another's, and for one that has ended. */
export async function endOwnSession(actor: Actor, sessionId: string): Promise<void> {
  await database().$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId: actor.userId } })
    if (count === 0) throw new Missing('session')
    const audit = { actorId: actor.userId, objectType: 'user', objectId: actor.userId }
    await appendAudit(tx, { ...audit, act: 'session.end', detail: { session: sessionId } })
  })
}

/** Ends the session with this id, whoever holds it; nothing happens where it has ended already. */
export async function signOut(sid: string): Promise<void> {
  const id = sessionKey(sid)
  await database().$transaction(async (tx) => {
    const session = await tx.session.findUnique({ where: { id } })
    if (!session || (await tx.session.deleteMany({ where: { id } })).count === 0) return
    const audit = { actorId: session.userId, objectType: 'user', objectId: session.userId }
    await appendAudit(tx, { ...audit, act: 'session.end', detail: { session: id } })
  })
}

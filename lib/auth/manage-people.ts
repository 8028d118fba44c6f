import 'server-only'
import { randomUUID } from 'node:crypto'
import { Invalid, Missing, Refused, Stale } from '#lib/action/errors.ts'
import { appendAudit } from '#lib/audit/trail.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import { Prisma, type User } from '#lib/db/generated/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import { partyTypes } from '#lib/record-types.ts'
import type { Actor, Role } from './actor.ts'
import { type IssuedLink, issueLink } from './one-time-link.ts'
import { fingerprintOf, requireManager, type StoredMandate } from './people.ts'
import { endSessions } from './sessions.ts'

export interface Access {
  role: Role
  /** A focal point's, at least one; nobody else has any. */
  mandates: StoredMandate[]
}

/** A link as it is handed over: shown to the administrator this once. */
export interface HandedLink {
  url: string
  expiresAt: string
}

function handed({ token, expiresAt }: IssuedLink): HandedLink {
  return { url: `${process.env.APP_URL ?? ''}${paths.welcome(token)}`, expiresAt: expiresAt.toISOString() }
}

/** Adds a person and gives the link by which they choose their password. Throws Refused and Invalid. */
export async function addPerson(
  actor: Actor,
  { email, name, locale, ...access }: Access & { email: string; name: string; locale: Locale },
): Promise<{ id: string; link: HandedLink }> {
  requireManager(actor)
  checkMandates(access)
  const id = randomUUID()
  try {
    return await database().$transaction(async (tx) => {
      await lockManagers(tx, actor)
      await tx.user.create({ data: { id, email, name, locale, role: access.role, status: 'invited' } })
      await writeMandates(tx, id, access.mandates, [])
      const detail = { role: access.role, mandates: traced(access.mandates) }
      await appendAudit(tx, { actorId: actor.userId, act: 'person.add', objectType: 'user', objectId: id, detail })
      const link = await issueLink(tx, { userId: id, purpose: 'invitation', actorId: actor.userId })
      return { id, link: handed(link) }
    })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new Invalid({ email: ['emailTaken'] })
    throw error
  }
}

/**
 * Changes a person's role and mandates. Their sessions end, so that nothing goes on under the former rights. `seen` is what the
 * administrator had in view: where another changed it since, throws Stale. Throws Refused for one's own.
 */
export async function changeAccess(
  actor: Actor,
  { userId, seen, ...access }: Access & { userId: string; seen: string },
): Promise<void> {
  checkMandates(access)
  await managing(actor, userId, async (tx, user) => {
    const before = await tx.mandate.findMany({
      where: { userId },
      select: { id: true, partyId: true, from: true, to: true },
    })
    if (fingerprintOf(user.role, before) !== seen) throw new Stale()
    if (fingerprintOf(access.role, access.mandates) === seen) return
    await tx.user.update({ where: { id: userId }, data: { role: access.role } })
    await writeMandates(tx, userId, access.mandates, before)
    const sessionsEnded = await endSessions(tx, userId)
    await appendAudit(tx, {
      actorId: actor.userId,
      act: 'person.changeAccess',
      objectType: 'user',
      objectId: userId,
      detail: {
        from: { role: user.role, mandates: traced(before) },
        to: { role: access.role, mandates: traced(access.mandates) },
        sessionsEnded,
      },
    })
  })
}

/** Shuts a person out: their sessions end and their links lose their use. Their work and their name in the history stay. */
export async function deactivatePerson(actor: Actor, userId: string): Promise<void> {
  await managing(actor, userId, async (tx, user) => {
    if (user.status === 'deactivated') throw new Stale()
    await tx.user.update({ where: { id: userId }, data: { status: 'deactivated' } })
    await tx.oneTimeLink.deleteMany({ where: { userId, usedAt: null } })
    const sessionsEnded = await endSessions(tx, userId)
    const audit = { actorId: actor.userId, objectType: 'user', objectId: userId }
    await appendAudit(tx, { ...audit, act: 'person.deactivate', detail: { sessionsEnded } })
  })
}

/** Lets a person in again, with the password that they had, or as invited where they never chose one. */
export async function reactivatePerson(actor: Actor, userId: string): Promise<void> {
  await managing(actor, userId, async (tx, user) => {
    if (user.status !== 'deactivated') throw new Stale()
    const status = user.passwordHash === null ? 'invited' : 'active'
    await tx.user.update({ where: { id: userId }, data: { status } })
    const audit = { actorId: actor.userId, objectType: 'user', objectId: userId }
    await appendAudit(tx, { ...audit, act: 'person.reactivate', detail: { status } })
  })
}

/** Makes the link by which a person chooses a password, for the first time or anew; one that they had before loses its use. */
export async function handOutLink(actor: Actor, userId: string): Promise<HandedLink> {
  return managing(actor, userId, async (tx, user) => {
    if (user.status === 'deactivated') throw new Stale()
    const purpose = user.status === 'invited' ? 'invitation' : 'passwordReset'
    return handed(await issueLink(tx, { userId, purpose, actorId: actor.userId }))
  })
}

/** Signs a person out everywhere; returns how many sessions ended. */
export async function endSessionsOf(actor: Actor, userId: string): Promise<number> {
  return managing(actor, userId, async (tx) => {
    const sessionsEnded = await endSessions(tx, userId)
    const audit = { actorId: actor.userId, objectType: 'user', objectId: userId }
    if (sessionsEnded > 0) await appendAudit(tx, { ...audit, act: 'session.endAll', detail: { sessionsEnded } })
    return sessionsEnded
  })
}

/**
 * Runs a change to another person, their row locked. Nobody manages themself: one's own account has its page, and one's own rights are
 * another's to change. So an administrator always remains: whoever is acting, and is still one once the locks are held.
 */
async function managing<T>(actor: Actor, userId: string, run: (tx: Transaction, user: User) => Promise<T>): Promise<T> {
  requireManager(actor, userId)
  if (userId === actor.userId) throw new Refused('managePeople', userId)
  return database().$transaction(async (tx) => {
    await lockManagers(tx, actor, userId)
    const user = await tx.user.findFirst({ where: { id: userId, status: { not: 'system' } } })
    if (!user) throw new Missing('person')
    return run(tx, user)
  })
}

/** Locks the administrators and the person in question, in the order of their ids. Throws Refused where the actor is one no longer. */
async function lockManagers(tx: Transaction, actor: Actor, userId: string = actor.userId): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string; manager: boolean }[]>`
    SELECT "id"::text AS "id", ("role" = 'administrator' AND "status" = 'active') AS "manager" FROM "User"
    WHERE ("role" = 'administrator' AND "status" = 'active') OR "id" IN (${actor.userId}::uuid, ${userId}::uuid)
    ORDER BY "id" FOR UPDATE`
  if (!rows.some(({ id, manager }) => id === actor.userId && manager)) throw new Refused('managePeople', userId)
}

function checkMandates({ role, mandates }: Access): void {
  if (role === 'focalPoint' && mandates.length === 0) throw new Invalid({ mandates: ['required'] })
  if (role !== 'focalPoint' && mandates.length > 0) throw new Invalid({ mandates: ['invalid'] })
  const fields: Record<string, string[]> = {}
  const ids = new Set<string>()
  mandates.forEach(({ id, from, to }, index) => {
    if (to !== null && to < from) fields[`mandates.${index}.to`] = ['dateOrder']
    if (ids.has(id)) fields[`mandates.${index}.id`] = ['duplicate']
    ids.add(id)
  })
  if (Object.keys(fields).length > 0) throw new Invalid(fields)
}

/** Makes the stored mandates these. A party that is new to the person must not be withdrawn. */
async function writeMandates(
  tx: Transaction,
  userId: string,
  mandates: readonly StoredMandate[],
  before: readonly StoredMandate[],
): Promise<void> {
  const known = new Set(before.map(({ partyId }) => partyId))
  const added = [...new Set(mandates.map(({ partyId }) => partyId))].filter((id) => !known.has(id))
  const parties = await tx.record.findMany({
    where: { id: { in: added }, type: { in: [...partyTypes] }, lifecycle: { not: 'withdrawn' } },
    select: { id: true },
  })
  const accepted = new Set([...known, ...parties.map(({ id }) => id)])
  const fields: Record<string, string[]> = {}
  mandates.forEach(({ partyId }, index) => {
    if (!accepted.has(partyId)) fields[`mandates.${index}.partyId`] = ['wrongType']
  })
  const ids = mandates.map(({ id }) => id)
  const others = await tx.mandate.findMany({
    where: { id: { in: ids }, userId: { not: userId } },
    select: { id: true },
  })
  for (const { id } of others) fields[`mandates.${ids.indexOf(id)}.id`] = ['duplicate']
  if (Object.keys(fields).length > 0) throw new Invalid(fields)
  await tx.mandate.deleteMany({ where: { userId } })
  await tx.mandate.createMany({
    data: mandates.map(({ id, partyId, from, to }) => ({ id, userId, partyId, from, to })),
  })
}

/** Mandates as the trail tells them: ids and days, nobody's name. */
function traced(mandates: readonly StoredMandate[]) {
  return mandates.map(({ id, partyId, from, to }) => ({ id, partyId, from, to }))
}

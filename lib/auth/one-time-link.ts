import 'server-only'
import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { Invalid, Stale } from '#lib/action/errors.ts'
import type { Problem } from '#lib/action/input-problems.ts'
import { appendAudit } from '#lib/audit/trail.ts'
import { sha256 } from '#lib/content/hash.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import type { LinkPurpose } from '#lib/db/generated/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import type { Client } from './client.ts'
import { emailSchema } from './email.ts'
import { hashPassword, passwordProblem } from './password.ts'
import { beginSession, endSessions, sessionKey } from './sessions.ts'
import { forgiveTries } from './throttle.ts'

const lifeMilliseconds = 72 * 60 * 60_000

export interface IssuedLink {
  /** What stands in the address; kept nowhere, only its hash is. */
  token: string
  expiresAt: Date
}

/** Makes a link by which a user chooses a password, once, within 72 hours. Links that the user had before lose their use. */
export async function issueLink(
  tx: Transaction,
  { userId, purpose, actorId }: { userId: string; purpose: LinkPurpose; actorId: string },
): Promise<IssuedLink> {
  const token = randomBytes(32).toString('base64url')
  const now = new Date()
  const expiresAt = new Date(now.getTime() + lifeMilliseconds)
  await tx.oneTimeLink.deleteMany({ where: { userId, usedAt: null } })
  await tx.oneTimeLink.create({ data: { tokenHash: sha256(token), purpose, userId, createdAt: now, expiresAt } })
  const detail = { purpose, expiresAt: expiresAt.toISOString() }
  await appendAudit(tx, { actorId, act: 'link.issue', objectType: 'user', objectId: userId, detail })
  return { token, expiresAt }
}

/** What a link is for and whose it is; null where it was used, ran out, was replaced or never was. Looking does not use it. */
export async function linkOf(token: string, now = new Date()) {
  if (!/^[\w-]{43}$/.test(token)) return null
  const link = await database().oneTimeLink.findFirst({
    where: {
      tokenHash: sha256(token),
      usedAt: null,
      expiresAt: { gt: now },
      user: { status: { in: ['invited', 'active'] } },
    },
    select: { purpose: true, user: { select: { id: true, name: true, email: true, locale: true } } },
  })
  return link
}

/** What the person fills in: their e-mail address only where the link sets up the first administrator. */
export interface Redemption {
  name: string
  email: string
  password: string
  locale: Locale
}

const redemptionSchema = z.strictObject({
  name: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  email: emailSchema,
  password: z.string().max(1_000, 'tooLong'),
  locale: z.enum(locales),
})

/**
 * Uses a link up: the person has a password from now on, every session of theirs ends and a new one begins, whose id is returned.
 * Throws Stale where the link can be used no more, Invalid where what was filled in does not fit; the link then stays as it was.
 */
export async function redeemLink(
  token: string,
  filled: { [field in keyof Redemption]: string },
  client: Client,
  former: string | null = null,
): Promise<{ sid: string; userId: string }> {
  const link = await linkOf(token)
  if (!link) throw new Stale()
  const { id: userId } = link.user
  const sent = link.purpose === 'setUp' ? filled : { ...filled, email: link.user.email }
  const parsed = redemptionSchema.safeParse(sent)
  const fields: Record<string, Problem[]> = {}
  for (const issue of parsed.error?.issues ?? []) fields[String(issue.path[0])] = [issue.message as Problem]
  const weak = passwordProblem(filled.password, { email: sent.email, name: filled.name })
  if (weak) fields.password = [weak]
  if (!parsed.success || weak) throw new Invalid(fields)
  const { name, email, locale } = parsed.data
  const passwordHash = await hashPassword(parsed.data.password)

  const sid = await database().$transaction(async (tx) => {
    const now = new Date()
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`
    const used = await tx.oneTimeLink.updateMany({
      where: {
        tokenHash: sha256(token),
        usedAt: null,
        expiresAt: { gt: now },
        user: { status: { in: ['invited', 'active'] } },
      },
      data: { usedAt: now },
    })
    if (used.count !== 1) throw new Stale()
    if (await tx.user.findFirst({ where: { email, id: { not: userId } }, select: { id: true } })) {
      throw new Invalid({ email: ['emailTaken'] })
    }
    await tx.user.update({ where: { id: userId }, data: { name, email, locale, passwordHash, status: 'active' } })
    const ended = await endSessions(tx, userId)
    if (former) await tx.session.deleteMany({ where: { id: sessionKey(former) } })
    const detail = { purpose: link.purpose, sessionsEnded: ended }
    await appendAudit(tx, { actorId: userId, act: 'link.redeem', objectType: 'user', objectId: userId, detail })
    return beginSession(tx, userId, client, now)
  })
  await forgiveTries(email, client.address)
  return { sid, userId }
}

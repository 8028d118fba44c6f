import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { Unavailable } from '#lib/action/errors.ts'
import { sha256 } from '#lib/content/hash.ts'
import { database } from '#lib/db/client.ts'
import { meansUnavailable } from '#lib/db/unavailable.ts'
import { defaultLocale, isLocale } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import { type Actor, mintActor } from './actor.ts'
import { today } from './mandate.ts'
import { presentedSession, sessionLife } from './session-cookie.ts'

/** How stale the time of a session's last use may be: a session in use writes once a minute, not at every request. */
const seenEvery = 60_000

/** The key of a session's row: whoever reads the table still has no session. */
export function sessionKey(sid: string): string {
  return sha256(sid)
}

/** Until when a session that began and was last seen at these times still counts, at `now`. */
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
  const day = today(now)
  try {
    const session = await database().session.findFirst({
      where: { id, ...sessionBounds(now), user: { status: 'active' } },
      include: {
        user: {
          include: {
            mandates: { where: { from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] }, select: { partyId: true } },
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
 * Who is asking, read from Postgres once in every request; null where nobody is signed in. Throws Unavailable where that cannot be
 * known, which is not the same as nobody.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sid = await presentedSession()
  return sid ? actorOfSession(sid) : null
})

/** For staff pages: who is asking, or off to sign in and back to the address that was asked for, which the front writes down. */
export async function requireStaff(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const callbackUrl = (await headers()).get('x-requested-address') ?? paths.admin.desk
  redirect(`${paths.signIn}?${new URLSearchParams({ callbackUrl })}`)
}

import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import { paths } from '#lib/paths.ts'
import type { Actor } from './actor.ts'
import { presentedSession } from './session-cookie.ts'
import { actorOfSession } from './sessions.ts'

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
  // Loaded here: outside Next's own bundles it brings React's client with it, which tests and actions have no use for.
  const { redirect } = await import('next/navigation')
  return redirect(`${paths.signIn}?${new URLSearchParams({ callbackUrl })}`)
}

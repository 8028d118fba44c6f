import NextAuth from 'next-auth'
import { authOptions, throttledMark } from '#lib/auth/options.ts'
import { currentActor } from '#lib/auth/session.ts'
import { tries } from '#lib/auth/throttle.ts'
import { meansUnavailable } from '#lib/db/unavailable.ts'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/**
 * next-auth's own routes, for sign-in methods that need them. Two answers are made here, because next-auth would hide what happened:
 * the session's, where a database that is away looks like signing out; and that of a try too many, which is 429.
 */
async function answer(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  try {
    if (nextauth[0] === 'session') return await session(request)
    const response: Response = await NextAuth(request as never, context as never, authOptions())
    return (await saysThrottled(response)) ? tooMany() : response
  } catch (error) {
    if (meansUnavailable(error)) return Response.json({ error: 'unavailable' }, { status: 503 })
    throw error
  }
}

async function session(request: Request): Promise<Response> {
  if (request.method !== 'GET') return Response.json({ error: 'notAllowed' }, { status: 405 })
  const actor = await currentActor()
  return Response.json(actor ? { user: { name: actor.name, email: actor.email, role: actor.role } } : {})
}

/** A failed try is answered by an address that names the error: to follow, or as JSON for next-auth's own client. */
async function saysThrottled(response: Response): Promise<boolean> {
  const isJson = response.status === 401 && response.headers.get('content-type')?.includes('json')
  const url = response.headers.get('location') ?? (isJson ? String(((await response.clone().json()) as { url?: unknown }).url) : '')
  return url.includes(`error=${throttledMark}`)
}

function tooMany(): Response {
  const seconds = tries.windowMilliseconds / 1000
  return Response.json({ error: 'throttled' }, { status: 429, headers: { 'retry-after': String(seconds) } })
}

export { answer as GET, answer as POST }

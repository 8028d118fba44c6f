import NextAuth from 'next-auth'
import { authOptions, type Hindrance } from '#lib/auth/options.ts'
import { currentActor } from '#lib/auth/session.ts'
import { tries } from '#lib/auth/throttle.ts'
import { meansUnavailable } from '#lib/db/unavailable.ts'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/**
 * next-auth's own routes, for sign-in methods that need them. Two answers are made here, because next-auth would hide what happened:
 * the session's, where a database that is away looks like signing out; and that of a try which could not be judged.
 */
async function answer(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  try {
    if (nextauth[0] === 'session') return await session(request)
    const response: Response = await NextAuth(request as never, context as never, authOptions())
    const hindrance = await hindranceIn(response)
    return hindrance ? hindered(hindrance) : response
  } catch (error) {
    if (meansUnavailable(error)) return hindered('unavailable')
    throw error
  }
}

async function session(request: Request): Promise<Response> {
  if (request.method !== 'GET') return Response.json({ error: 'notAllowed' }, { status: 405 })
  const actor = await currentActor()
  return Response.json(actor ? { user: { name: actor.name, email: actor.email, role: actor.role } } : {})
}

const statuses: Record<Hindrance, number> = { throttled: 429, unavailable: 503, failed: 500 }

/** A failed try is answered by an address that names the error: to follow, or as JSON for next-auth's own client. */
async function hindranceIn(response: Response): Promise<Hindrance | undefined> {
  const isJson = response.status === 401 && response.headers.get('content-type')?.includes('json')
  const address =
    response.headers.get('location') ??
    (isJson ? String(((await response.clone().json()) as { url?: unknown }).url) : '')
  const error = URL.canParse(address) ? new URL(address).searchParams.get('error') : null
  return (Object.keys(statuses) as Hindrance[]).find((hindrance) => hindrance === error)
}

function hindered(hindrance: Hindrance): Response {
  const headers = new Headers()
  if (hindrance === 'throttled') headers.set('retry-after', String(tries.windowMilliseconds / 1000))
  return Response.json({ error: hindrance }, { status: statuses[hindrance], headers })
}

export { answer as GET, answer as POST }

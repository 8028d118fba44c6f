import 'server-only'
import { cookies } from 'next/headers'
import { decodeSessionToken, encodeSessionToken, sessionCookie } from './session-token.ts'
import { sessionLife } from './sessions.ts'

/** Gives the browser its session. Inside an action or a route handler only: elsewhere Next lets no cookie be set. */
export async function keepSession(sid: string): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, await encodeSessionToken(sid), { ...options, maxAge: sessionLife.most })
}

/** Takes the session's cookie away; the session itself is ended where its row is. */
export async function dropSession(): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}

/** The session id that the request's cookie carries; whether it still counts is told by its row. */
export async function presentedSession(): Promise<string | null> {
  const jar = await cookies()
  return decodeSessionToken(jar.get(sessionCookie().name)?.value)
}

import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'

/** Seconds that a session lasts at most, and that it lasts without being used. Source: the product's bar for sessions. */
export const sessionLife = { most: 12 * 60 * 60, idle: 30 * 60 }

function secret(): string {
  const value = process.env.AUTH_SECRET
  if (!value) throw new Error('AUTH_SECRET is not set: start with `npm start`, which makes one or says where to put it.')
  return value
}

function isHttps(): boolean {
  return process.env.APP_URL?.startsWith('https:') ?? false
}

/** The session's cookie. With `__Host-` a browser takes it only over https, from this very host and for all of it. */
export function sessionCookie() {
  const secure = isHttps()
  return {
    name: secure ? '__Host-session' : 'session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}

/** What the cookie says: the random session id and nothing else, encrypted by next-auth. */
export async function encodeSessionToken(sid: string): Promise<string> {
  return encode({ token: { sid }, secret: secret(), maxAge: sessionLife.most })
}

/** The session id in a cookie's value; null where it is not one of ours, or past its time. */
export async function decodeSessionToken(value: string | undefined): Promise<string | null> {
  if (!value) return null
  const token = await decode({ token: value, secret: secret() }).catch(() => null)
  return typeof token?.sid === 'string' ? token.sid : null
}

/** Gives the browser its session. Inside an action or a route handler only: elsewhere Next lets no cookie be set. */
export async function keepSession(sid: string): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, await encodeSessionToken(sid), { ...options, maxAge: sessionLife.most })
}

/** Takes the session's cookie away; the session itself is ended where its row is. */
export async function dropSession(): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}

/** The session id that the request's cookie carries; whether it still counts is told by its row. */
export async function presentedSession(): Promise<string | null> {
  return decodeSessionToken((await cookies()).get(sessionCookie().name)?.value)
}

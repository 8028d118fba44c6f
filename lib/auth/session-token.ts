import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { sessionLife } from './sessions.ts'

function secret(): string {
  const value = process.env.AUTH_SECRET
  if (!value)
    throw new Error('AUTH_SECRET is not set: start with `npm start`, which makes one or says where to put it.')
  return value
}

/** The session's cookie. With `__Host-` a browser takes it only over https, from this very host and for all of it. */
export function sessionCookie() {
  const secure = process.env.APP_URL?.startsWith('https:') ?? false
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

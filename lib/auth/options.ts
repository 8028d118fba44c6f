import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { Throttled } from '#lib/action/errors.ts'
import { meansUnavailable } from '#lib/db/unavailable.ts'
import { paths } from '#lib/paths.ts'
import { clientOf } from './client.ts'
import { signOut } from './own-account.ts'
import { safePath } from './safe-path.ts'
import { sessionCookie } from './session-token.ts'
import { sessionLife } from './sessions.ts'
import { signIn } from './sign-in.ts'

declare module 'next-auth' {
  interface User {
    sid: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string
  }
}

/**
 * Why authorize() could not tell whether a password is right. next-auth puts an error's message into an address, where the route handler
 * finds it: one of these words, and never the error's own.
 */
export type Hindrance = 'throttled' | 'unavailable' | 'failed'

function hindranceOf(error: unknown): Hindrance {
  if (error instanceof Throttled) return 'throttled'
  if (meansUnavailable(error)) return 'unavailable'
  console.error(error)
  return 'failed'
}

/**
 * next-auth as this product uses it: passwords now, OpenID Connect later, and a token that carries nothing but the session's id. Made
 * at each request, since it depends on settings that a build does not have.
 */
export function authOptions(): NextAuthOptions {
  const appUrl = process.env.APP_URL
  const secret = process.env.AUTH_SECRET
  if (!appUrl || !secret)
    throw new Error('APP_URL and AUTH_SECRET are not set: start with `npm start`, which sets them.')
  // Without it next-auth would take every address of ours to begin with http://localhost:3000.
  process.env.NEXTAUTH_URL = appUrl
  return {
    secret,
    session: { strategy: 'jwt', maxAge: sessionLife.most },
    pages: { signIn: paths.signIn, signOut: paths.admin.account, error: paths.signIn },
    cookies: { sessionToken: sessionCookie() },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (sent, request) => {
          const { email, password } = sent ?? {}
          if (typeof email !== 'string' || typeof password !== 'string') return null
          try {
            const begun = await signIn({ email, password }, clientOf(new Headers(request.headers)))
            return begun && { id: begun.userId, sid: begun.sid }
          } catch (error) {
            throw new Error(hindranceOf(error))
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => {
        const sid = user?.sid ?? token.sid
        return sid ? { sid } : {}
      },
      // Who it is is never told from here: lib/auth/session.ts reads it from Postgres.
      session: ({ session: { expires } }) => ({ expires }),
      redirect: ({ url }) => {
        const path = url.startsWith(`${appUrl}/`) ? url.slice(appUrl.length) : url
        return `${appUrl}${path === paths.signIn ? path : safePath(path)}`
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sid) await signOut(token.sid)
      },
    },
  }
}

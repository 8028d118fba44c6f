import { goTo, problemAnswer } from '#lib/auth/form-post.ts'
import { signOut } from '#lib/auth/own-account.ts'
import { dropSession, presentedSession } from '#lib/auth/session-cookie.ts'
import { paths } from '#lib/paths.ts'

/** Ends the session that the browser holds. Where the database is away it says so: the session would still be there. */
export async function POST(request: Request): Promise<Response> {
  try {
    const sid = await presentedSession()
    if (sid) await signOut(sid)
    await dropSession()
    return goTo(`${paths.signIn}?done=signedOut`)
  } catch (error) {
    return problemAnswer(request, 503, error)
  }
}

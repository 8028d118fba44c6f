import { Throttled } from '#lib/action/errors.ts'
import { clientOf } from '#lib/auth/client.ts'
import { field, goTo, problemAnswer, sentForm } from '#lib/auth/form-post.ts'
import { safePath } from '#lib/auth/safe-path.ts'
import { keepSession, presentedSession } from '#lib/auth/session-cookie.ts'
import { signIn } from '#lib/auth/sign-in.ts'
import { paths } from '#lib/paths.ts'

/** Signing in by a plain form, with or without scripts: 303 to where the person was going, or back to the form. */
export async function POST(request: Request): Promise<Response> {
  const form = await sentForm(request)
  if (!form) return problemAnswer(request, 400)
  const email = field(form, 'email')
  const callbackUrl = safePath(field(form, 'callbackUrl'))
  try {
    const begun = await signIn(
      { email, password: field(form, 'password') },
      clientOf(request.headers),
      await presentedSession(),
    )
    if (!begun)
      return goTo(
        `${paths.signIn}?${new URLSearchParams({ problem: 'wrong', email: email.slice(0, 254), callbackUrl })}`,
      )
    await keepSession(begun.sid)
    return goTo(callbackUrl)
  } catch (error) {
    return problemAnswer(request, error instanceof Throttled ? error : 503, error)
  }
}

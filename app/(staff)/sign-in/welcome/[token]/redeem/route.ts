import { Invalid, Stale, Throttled } from '#lib/action/errors.ts'
import { clientOf } from '#lib/auth/client.ts'
import { field, goTo, problemAnswer, sentForm } from '#lib/auth/form-post.ts'
import { redeemLink } from '#lib/auth/one-time-link.ts'
import { keepSession, presentedSession } from '#lib/auth/session-cookie.ts'
import { paths } from '#lib/paths.ts'

/** Uses a one-time link up and signs in, or leads back to its page with what is to be corrected; the password is never kept. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  const form = await sentForm(request)
  if (!form) return problemAnswer(request, 400)
  const kept = { name: field(form, 'name'), email: field(form, 'email'), locale: field(form, 'locale') }
  try {
    const filled = { ...kept, password: field(form, 'password') }
    const begun = await redeemLink(token, filled, clientOf(request.headers), await presentedSession())
    await keepSession(begun.sid)
    return goTo(paths.admin.desk)
  } catch (error) {
    if (error instanceof Stale) return goTo(`${paths.signIn}?problem=link`)
    if (!(error instanceof Invalid)) return problemAnswer(request, error instanceof Throttled ? error : 503, error)
    const back = new URLSearchParams(Object.entries(kept).map(([name, value]) => [name, value.slice(0, 254)]))
    for (const [name, problems] of Object.entries(error.fields)) back.set(`problem.${name}`, problems[0] ?? 'invalid')
    return goTo(`${paths.welcome(token)}?${back}`)
  }
}

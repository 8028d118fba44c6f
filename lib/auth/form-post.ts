import 'server-only'
import type { Throttled } from '#lib/action/errors.ts'
import { meansUnavailable } from '#lib/db/unavailable.ts'
import { localeFor } from '#lib/front/accept.ts'
import { plainPage, problemPage } from '#lib/front/plain-page.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'

// Forms that are sent plainly, so that they work without scripts and are answered with a true status.

/** The form that was sent, or null where it is none. */
export async function sentForm(request: Request): Promise<FormData | null> {
  return request.formData().catch(() => null)
}

/** A field's text; empty where it is missing or a file. What a database cannot keep is nobody's name or password. */
export function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' && value.isWellFormed() ? value.replaceAll('\u0000', '') : ''
}

/** Sends the browser on to read another page of ours. The address stays a path, so that it holds behind any proxy. */
export function goTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}

/**
 * A whole page for what went wrong, in the reader's language: 400 for what is no form, 429 with the time to wait, or 503 where the
 * database is away. An `error` that means none of these is a fault of ours and is thrown again.
 */
export function problemAnswer(request: Request, problem: 400 | 503 | Throttled, error?: unknown): Response {
  if (problem === 503 && !meansUnavailable(error)) throw error
  const locale = localeFor(request.headers.get('accept-language') ?? undefined)
  const t = translator(locale)
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  if (typeof problem === 'number') return new Response(problemPage(problem, locale), { status: problem, headers })
  const words = t('account.signIn.tooMany', { minutes: Math.ceil(problem.seconds / 60) })
  const link = { href: paths.signIn, label: t('account.signIn.again') }
  const page = plainPage(locale, t('front.tooMany.title'), words, link)
  return new Response(page, { status: 429, headers: { ...headers, 'retry-after': String(problem.seconds) } })
}

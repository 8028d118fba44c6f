import 'server-only'
import { recordRefusal } from '#lib/auth/refusals.ts'
import { meansUnavailable } from '#lib/db/unavailable.ts'
import { ActionError, Refused, Unauthenticated } from './errors.ts'
import type { ActionFailure } from './result.ts'

/** Next redirects and says "not found" by throwing; such an error is not ours to answer. */
function isNexts(error: unknown): boolean {
  return typeof error === 'object' && error !== null && typeof (error as { digest?: unknown }).digest === 'string'
}

/**
 * The answer for what was thrown. A refusal is counted for the actor (a user's id, or `anonymous`); what nobody foresaw is logged once
 * and told to nobody.
 */
export async function failureOf(error: unknown, actorId: string): Promise<ActionFailure> {
  if (error instanceof Unauthenticated) await recordRefusal(actorId, 'enter')
  if (error instanceof Refused) await recordRefusal(actorId, error.act, error.objectId)
  if (error instanceof ActionError) return { ok: false, code: error.code, ...error.details() }
  if (meansUnavailable(error)) return { ok: false, code: 'unavailable' }
  if (isNexts(error)) throw error
  console.error(error)
  return { ok: false, code: 'failed' }
}

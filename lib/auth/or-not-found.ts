import 'server-only'
import { notFound } from 'next/navigation'
import { Missing, Refused } from '#lib/action/errors.ts'
import type { Actor } from './actor.ts'
import { recordRefusal } from './refusals.ts'

/** For pages: what is not there and what this person may not see look alike. A refusal is counted before that. */
export async function orNotFound<T>(actor: Actor, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Refused) await recordRefusal(actor.userId, error.act, error.objectId)
    if (error instanceof Refused || error instanceof Missing) notFound()
    throw error
  }
}

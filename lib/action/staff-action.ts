import 'server-only'
import type * as z from 'zod'
import type { Actor } from '#lib/auth/actor.ts'
import { currentActor } from '#lib/auth/session.ts'
import { Unauthenticated } from './errors.ts'
import { failureOf } from './failure.ts'
import { inputProblems } from './input-problems.ts'
import { plainInput } from './plain-input.ts'
import type { ActionResult } from './result.ts'

/** Only `z.strictObject` fits: an input that takes unknown fields does not compile. */
type StrictSchema = z.ZodObject<z.core.$ZodLooseShape, z.core.$strict>

/** What runs once the actor is known and the input fits. It asks policy itself, inside the transaction that acts. */
type Run<S extends StrictSchema, T> = (call: { actor: Actor; input: z.output<S> }) => Promise<T>

/**
 * The one way in for everything that staff do: who is acting is read from Postgres, the input is bounded and then parsed, `run` acts,
 * and whatever is thrown becomes one of the codes of ActionResult. `run` throws the errors of ./errors.ts, and never redirects inside
 * a transaction.
 */
export function staffAction<S extends StrictSchema, T>(
  schema: S,
  run: Run<S, T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return async (sent) => {
    let actorId = 'anonymous'
    try {
      const actor = await currentActor()
      if (!actor) throw new Unauthenticated()
      actorId = actor.userId
      const plain = plainInput(sent)
      if (!plain.ok) return { ok: false, code: 'invalid' }
      const parsed = schema.safeParse(plain.value)
      if (!parsed.success) return { ok: false, code: 'invalid', fields: inputProblems(parsed.error) }
      return { ok: true, data: await run({ actor, input: parsed.data }) }
    } catch (error) {
      return failureOf(error, actorId)
    }
  }
}

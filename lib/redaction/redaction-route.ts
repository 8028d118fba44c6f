import 'server-only'
import type * as z from 'zod'
import { Invalid, Unauthenticated } from '#lib/action/errors.ts'
import { failureOf } from '#lib/action/failure.ts'
import { inputProblems } from '#lib/action/input-problems.ts'
import { plainInput } from '#lib/action/plain-input.ts'
import type { ActionResult } from '#lib/action/result.ts'
import { statuses } from '#lib/action/statuses.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { currentActor } from '#lib/auth/session.ts'
import { preview, requireRedactor } from './preview.ts'
import { redact } from './redact.ts'
import { redactionRequest } from './redaction-input.ts'
import type { Tell } from './telling.ts'
import { Wanted } from './words.ts'

/**
 * Searches for a person's data, or removes it. Both may take minutes, so the answer is told as it comes: lines of JSON, each
 * `{ step, done, of }`, and a last `{ result }`, an action's. What is refused before the work begins is answered as an action is, with a
 * status. The words come in the body, so that no address and no log holds them. Whoever stops reading stops nothing.
 */
export async function answerRedaction(request: Request): Promise<Response> {
  let actorId = 'anonymous'
  try {
    const actor = await currentActor()
    if (!actor) throw new Unauthenticated()
    actorId = actor.userId
    requireRedactor(actor)
    const plain = plainInput(await request.json().catch(() => undefined))
    const parsed = redactionRequest.safeParse(plain.ok ? plain.value : undefined)
    if (!parsed.success) throw new Invalid(inputProblems(parsed.error))
    return told((tell) => answer(actor, parsed.data, tell))
  } catch (error) {
    const failure = await failureOf(error, actorId)
    return Response.json(failure, { status: statuses[failure.code] })
  }
}

async function answer(
  actor: Actor,
  input: z.output<typeof redactionRequest>,
  tell: Tell,
): Promise<ActionResult<unknown>> {
  try {
    if (input.do === 'search') return { ok: true, data: await preview(actor, input.spellings, tell) }
    if (!new Wanted(input.spellings).isIn(input.confirmation)) throw new Invalid({ confirmation: ['redactionConfirm'] })
    return { ok: true, data: await redact(actor, input, tell) }
  } catch (error) {
    return failureOf(error, actor.userId)
  }
}

/** Milliseconds between two lines of one step. */
const pace = 150

function told(work: (tell: Tell) => Promise<ActionResult<unknown>>): Response {
  let open = true
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (line: unknown) => {
        if (open) controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`))
      }
      const tell: Tell = (step) => {
        let last = 0
        say({ step, done: 0, of: 0 })
        return (done, of) => {
          if (done < of && Date.now() - last < pace) return
          last = Date.now()
          say({ step, done, of })
        }
      }
      void work(tell).then((result) => {
        say({ result })
        if (open) controller.close()
        open = false
      })
    },
    cancel() {
      open = false
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } })
}

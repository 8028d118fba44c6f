import type { ActionResult } from '#lib/action/result.ts'
import { paths } from '#lib/paths.ts'
import type { RedactionRequest } from '#lib/redaction/redaction-input.ts'
import type { Step } from '#lib/redaction/telling.ts'

/** What the work is at; `of` is 0 until that is known. */
export interface Told {
  step: Step
  done: number
  of: number
}

/** Asks for a search or a redaction, and hands over its progress as it comes. Where no answer comes, it is an `unavailable`. */
export async function call<T>(request: RedactionRequest, onTold: (told: Told) => void): Promise<ActionResult<T>> {
  try {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(paths.redaction, { method: 'POST', headers, body: JSON.stringify(request) })
    if (!answer.ok || !answer.body) return (await answer.json()) as ActionResult<T>
    for await (const line of lines(answer.body)) {
      const told = JSON.parse(line) as Told | { result: ActionResult<T> }
      if ('result' in told) return told.result
      onTold(told)
    }
  } catch {
    // The connection or the answer was cut: what was done is for the page to say.
  }
  return { ok: false, code: 'unavailable' }
}

async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const pieces = (rest + value).split('\n')
    rest = pieces.pop() ?? ''
    yield* pieces
  }
}

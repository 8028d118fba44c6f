import 'server-only'
import { Unavailable } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { meansUnavailable } from '#lib/db/unavailable.ts'

/** A file that is made while it is sent. */
export interface Download {
  /** What the browser keeps it as: visible ASCII. */
  name: string
  /** Its media type. */
  type: string
  pieces: AsyncGenerator<string>
}

/**
 * The answer to a GET that takes something away: what `make` finds for whoever asks, who is sent to sign in first. 404 where there is
 * nothing for them, 503 where the database is away.
 */
export async function answerDownload(make: (actor: Actor) => Promise<Download | null>): Promise<Response> {
  try {
    const found = await make(await requireStaff())
    return found ? sent(found) : new Response(null, { status: 404 })
  } catch (error) {
    if (error instanceof Unavailable || meansUnavailable(error)) return new Response(null, { status: 503 })
    throw error
  }
}

/**
 * Made piece by piece and no faster than it is taken, so that its length costs no memory. Where a piece cannot be made the connection
 * breaks, and the browser says that the file is not whole.
 */
function sent({ name, type, pieces }: Download): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
  const headers = { 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'private, no-store' }
  return new Response(body, { headers: { 'content-type': type, ...headers } })
}

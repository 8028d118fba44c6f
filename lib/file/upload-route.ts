import 'server-only'
import { Unauthenticated } from '#lib/action/errors.ts'
import { failureOf } from '#lib/action/failure.ts'
import type { ActionResult } from '#lib/action/result.ts'
import { statuses } from '#lib/action/statuses.ts'
import { currentActor } from '#lib/auth/session.ts'
import { receiveFile, type UploadedFile } from './receive.ts'

/** A request that carries a file as its body, and its name as an encoded header; answered as an action is, with a status besides. */
export async function answerUpload(request: Request): Promise<Response> {
  let actorId = 'anonymous'
  try {
    const actor = await currentActor()
    if (!actor) throw new Unauthenticated()
    actorId = actor.userId
    const { headers, body, signal } = request
    const length = headers.get('content-length')
    const file = await receiveFile(actor, {
      name: decoded(headers.get('x-file-name') ?? ''),
      length: length === null ? null : Number(length),
      body: body ?? new ReadableStream({ start: (controller) => controller.close() }),
      signal,
    })
    return answer({ ok: true, data: file }, 201)
  } catch (error) {
    const failure = await failureOf(error, actorId)
    const tooLarge = failure.fields?.file?.includes('fileTooLarge')
    return answer(failure, tooLarge ? 413 : statuses[failure.code])
  }
}

/** What is refused before it has come whole is not waited for: the connection ends with the answer. */
function answer(result: ActionResult<UploadedFile>, status: number): Response {
  return Response.json(result, { status, headers: result.ok ? {} : { connection: 'close' } })
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}

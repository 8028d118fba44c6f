import type { ActionResult } from '#lib/action/result.ts'
import type { UploadedFile } from '#lib/file/receive.ts'
import { paths } from '#lib/paths.ts'

/** Tells how much of it has gone, from 0 to 1. */
type OnProgress = (part: number) => void

/**
 * Sends a file and resolves with the answer; a connection that breaks is an `unavailable`. Rejects only where `signal` is aborted. An
 * XMLHttpRequest, since fetch does not tell how far a body has gone.
 */
export function sendFile(file: File, onProgress: OnProgress, signal: AbortSignal): Promise<ActionResult<UploadedFile>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', paths.upload)
    request.setRequestHeader('content-type', 'application/pdf')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.slice(-200)))
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(answerOf(request))
    request.onerror = () => resolve({ ok: false, code: 'unavailable' })
    request.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

/** The answer, or what its status says where the front gave it, or a proxy before us. */
function answerOf({ status, response }: XMLHttpRequest): ActionResult<UploadedFile> {
  if (typeof response === 'object' && response !== null && 'ok' in response) return response
  if (status === 413) return { ok: false, code: 'invalid', fields: { file: ['fileTooLarge'] } }
  return { ok: false, code: status >= 502 ? 'unavailable' : 'failed' }
}

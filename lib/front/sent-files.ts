import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import type { Handle } from './handle.ts'
import { type Page, sendPage } from './page.ts'
import type { ProblemStatus } from './plain-page.ts'
import { filePolicy, headersForAll, type Setting } from './policy.ts'
import { decideAtHead } from './replaceable-response.ts'
import { dropUntrusted } from './trusted-headers.ts'

export type SentFilesOptions = Setting & {
  handle: Handle
  appUrl: URL
  /** The answer for an address that leads nowhere, in the reader's language. */
  missing: (request: IncomingMessage) => Promise<Answer>
  /** Whether the database is known to be away. */
  away: () => boolean
  refuse: (request: IncomingMessage, response: ServerResponse, status: ProblemStatus) => void
}

/** In which Next is told a file's length: `content-length` itself does not pass through it. */
export const lengthHeader = 'x-file-length'

/**
 * Passes requests for uploaded files on to Next, which asks each time who may have them. They are streamed and never kept here. A file
 * goes out under a policy that lets it do nothing; what there is not, or not for this reader, is answered as any unknown address is.
 */
export function sentFiles(
  options: SentFilesOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { handle, appUrl, missing, away, refuse } = options
  const fixed = { ...headersForAll(options), 'content-security-policy': filePolicy }

  return async (request, response) => {
    dropUntrusted(request.headers)
    request.headers.host = appUrl.host
    // Found before it is known to be needed: when the head is written there is no time left to ask.
    const unknown: Page | undefined = await missing(request).then(
      (answer) => (answer.to === 'page' ? answer.page : undefined),
      () => undefined,
    )
    decideAtHead(response, () => {
      const { statusCode } = response
      if (statusCode === 404)
        return () => (unknown ? sendPage(request, response, unknown) : refuse(request, response, 404))
      if (statusCode >= 500) return () => refuse(request, response, statusCode === 503 || away() ? 503 : 500)
      for (const [name, value] of Object.entries(fixed)) response.setHeader(name, value)
      const length = response.getHeader(lengthHeader)
      response.removeHeader(lengthHeader)
      if (length !== undefined) response.setHeader('content-length', length)
      // What Next adds of its own is about pages.
      const vary = String(response.getHeader('vary') ?? '').includes('cookie') ? 'cookie' : ''
      response.removeHeader('vary')
      if (vary) response.setHeader('vary', vary)
      return undefined
    })
    await handle(request, response)
  }
}

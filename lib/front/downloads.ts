import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Handle } from './handle.ts'
import type { ProblemStatus } from './plain-page.ts'
import { filePolicy, headersForAll, type Setting } from './policy.ts'
import { decideAtHead } from './replaceable-response.ts'
import { dropUntrusted } from './trusted-headers.ts'

export type DownloadsOptions = Setting & {
  handle: Handle
  appUrl: URL
  /** Whether the database is known to be away. */
  away: () => boolean
  refuse: (request: IncomingMessage, response: ServerResponse, status: ProblemStatus) => void
}

/** In which Next is told how a file is compressed: `content-encoding` itself does not pass through it. */
export const packedHeader = 'x-file-encoding'

/**
 * Passes requests for whole lists as files on to Next: made for whoever asks, sent as they are made, and never kept, since one may be
 * longer than all the pages that are. Like a page, they depend on nothing but their address and what is published.
 */
export function downloads(
  options: DownloadsOptions,
): (request: IncomingMessage, response: ServerResponse, url: string) => Promise<void> {
  const { handle, appUrl, away, refuse } = options
  const fixed = { ...headersForAll(options), 'content-security-policy': filePolicy, vary: 'accept-encoding' }

  return async (request, response, url) => {
    if (away()) return refuse(request, response, 503)
    dropUntrusted(request.headers)
    delete request.headers.cookie
    request.headers.host = appUrl.host
    request.url = url
    decideAtHead(response, () => {
      const { statusCode } = response
      if (statusCode >= 500) return () => refuse(request, response, statusCode === 503 || away() ? 503 : 500)
      for (const [name, value] of Object.entries(fixed)) response.setHeader(name, value)
      const packed = response.getHeader(packedHeader)
      response.removeHeader(packedHeader)
      if (packed !== undefined) response.setHeader('content-encoding', packed)
      return undefined
    })
    await handle(request, response)
  }
}

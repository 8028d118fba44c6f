import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { watched } from '#lib/db/outage.ts'
import { paths } from '#lib/paths.ts'
import { isDecodable } from './action-body.ts'
import type { Handle } from './handle.ts'
import { originsOf } from './origin.ts'
import type { ProblemStatus } from './plain-page.ts'
import { headersForAll, type Setting, staffPolicy } from './policy.ts'
import { decideAtHead } from './replaceable-response.ts'
import { readBody, withBody } from './request-body.ts'
import { dropUntrusted } from './trusted-headers.ts'

export type StaffOptions = Setting & {
  handle: Handle
  appUrl: URL
  /** Whether what the proxy before us says of the client is believed. */
  trustProxy: boolean
  /** Bytes that an uploaded file may have. */
  uploadBytes: number
  /** Whether the database is known to be away. */
  away: () => boolean
  /** Sends the page for a problem. */
  refuse: (request: IncomingMessage, response: ServerResponse, status: ProblemStatus) => void
  /** Sends the page that says that the database does not answer just now, and leads to the address again. */
  answerAway: (request: IncomingMessage, response: ServerResponse, address: string) => void
}

const reading: readonly string[] = ['GET', 'HEAD', 'OPTIONS']
const changing: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE']

/** Milliseconds that an upload may go without a byte. */
const uploadPatience = 60_000

/** Bytes that a body may have, by the beginning of the address. Next's own limit for actions is the same megabyte. */
function longestBody(path: string): number {
  return path.startsWith('/api/auth/') ? 64 * 1024 : 1024 * 1024
}

/**
 * Passes requests for staff addresses on to Next: those that change something only from a page of ours, with a body that is
 * whole, decodable and not too long; an uploaded file is let through as it comes. Who may do what is not decided here.
 */
export function staff(
  options: StaffOptions,
): (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> {
  const { handle, appUrl, refuse } = options
  const origins = originsOf(appUrl)
  const fixed = { ...headersForAll(options), 'cache-control': 'no-store' }

  return async (request, response, path) => {
    const { method = '', headers } = request
    const changes = changing.includes(method)
    if (!changes && !reading.includes(method)) return refuse(request, response, 405)
    const { origin } = headers
    if (changes && !(origin && origins.has(origin))) return refuse(request, response, 403)

    const client = clientAddress(request, options.trustProxy)
    dropUntrusted(headers)
    const nonce = randomBytes(16).toString('base64')
    const policy = staffPolicy(nonce, options)
    headers['content-security-policy'] = policy
    headers['x-client-address'] = client
    // Where signing in leads back to. Next's own parameter for its flight data is no part of the address.
    const address = (request.url ?? path).replace(/([?&])_rsc=[^&]*&?/, '$1').replace(/[?&]$/, '')
    headers['x-requested-address'] = address
    // Next compares an action's origin with the host, and builds no address from it.
    headers.host = changes && origin ? new URL(origin).host : appUrl.host

    let passed = request
    if (changes && path === paths.upload) {
      // Goes through as it comes; one of no declared length is counted where it is kept.
      if (Number(headers['content-length'] ?? 0) > options.uploadBytes) return refuse(request, response, 413)
      request.setTimeout(uploadPatience, () => request.destroy())
    } else if (changes) {
      const body = await readBody(request, longestBody(path))
      if (body === 'broken') return void response.destroy()
      if (body === 'tooLong') return refuse(request, response, 413)
      const isPage = !path.startsWith('/api')
      const action = headers['next-action']
      if (
        isPage &&
        !(await isDecodable(body, headers['content-type'], typeof action === 'string' ? action : undefined))
      ) {
        return refuse(request, response, 400)
      }
      passed = withBody(request, body)
    }

    const wantsPage = !headers.rsc && !headers['next-action']
    const decide = (lacked: () => boolean) => () => {
      // An address that no route has: Next's page for it was made at build and its scripts carry no nonce.
      if (wantsPage && response.statusCode === 404 && response.hasHeader('x-nextjs-prerender')) {
        return () => refuse(request, response, 404)
      }
      if (wantsPage && !changes && response.statusCode >= 500 && (lacked() || options.away())) {
        return () => options.answerAway(request, response, address)
      }
      for (const [name, value] of Object.entries(fixed)) response.setHeader(name, value)
      response.setHeader('content-security-policy', policy)
      return undefined
    }
    await watched((lacked) => {
      decideAtHead(response, decide(lacked))
      return handle(passed, response)
    })
  }
}

/** The address that the request came from: the peer's, or the last that a trusted proxy before us wrote down. */
function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : ''
  return (forwarded || request.socket.remoteAddress || '').replace(/^::ffff:/, '')
}

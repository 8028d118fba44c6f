import 'server-only'
import { Readable } from 'node:stream'
import { namesTag } from '#lib/front/accept.ts'
import { lengthHeader } from '#lib/front/sent-files.ts'
import { byteRange } from './byte-range.ts'
import { readFile } from './store.ts'

export interface SentFile {
  id: string
  sha256: string
  bytes: number
  /** Its name for whoever keeps it: visible ASCII. */
  name: string
  /** Whether everyone may have it, and a cache between us and them keep it as long as it asks before each use. */
  isPublic: boolean
}

/**
 * The answer that sends a file: whole, a range of it, 304 where the client has it, 416 where the range is beyond its end, without its
 * bytes for HEAD. With `?download` a browser keeps it instead of showing it. The front adds the policy that it is shown under.
 */
export function fileAnswer(request: Request, { id, sha256, bytes, name, isPublic }: SentFile): Response {
  const etag = `"${Buffer.from(sha256, 'hex').toString('base64url')}"`
  const { headers: asked, method, url } = request
  const headers = new Headers({
    etag,
    'accept-ranges': 'bytes',
    // Never without asking: it may have been withdrawn since.
    'cache-control': isPublic ? 'public, no-cache' : 'private, no-store',
    ...(isPublic ? {} : { vary: 'cookie' }),
  })
  const known = asked.get('if-none-match')
  if (known && namesTag(known, [etag])) return new Response(null, { status: 304, headers })
  headers.set('content-type', 'application/pdf')
  const disposition = new URL(url).searchParams.has('download') ? 'attachment' : 'inline'
  headers.set('content-disposition', `${disposition}; filename="${name}"`)
  const ifRange = asked.get('if-range')
  const range = ifRange && ifRange !== etag ? 'whole' : byteRange(asked.get('range'), bytes)
  if (range === 'beyond') {
    headers.set('content-range', `bytes */${bytes}`)
    headers.delete('content-type')
    headers.delete('content-disposition')
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = range === 'whole' ? { start: 0, end: bytes - 1 } : range
  if (range !== 'whole') headers.set('content-range', `bytes ${start}-${end}/${bytes}`)
  headers.set(lengthHeader, `${end - start + 1}`)
  const status = range === 'whole' ? 200 : 206
  if (method === 'HEAD') return new Response(null, { status, headers })
  return new Response(Readable.toWeb(readFile(id, { start, end })) as ReadableStream, { status, headers })
}

import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Encoding, encodingFor, encodings, namesTag } from './accept.ts'

/** One finished answer, ready to go out as it is to any number of readers. */
export type Page = {
  status: number
  /** Bytes that it takes up in memory. */
  size: number
  /** The entity tags of its three forms. */
  tags: string[]
  forms: Record<Encoding, { body: Buffer; head: string[]; notModified: string[] }>
}

/** Compressing happens off the main thread, and once a page: a middling effort pays. */
const compress: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
  gzip: (body) => promisify(gzip)(body),
  identity: async (body) => body,
}

/** Content that is compressed by its own format, or too small to gain, is kept in one form only. */
function isCompressible(type: string, body: Buffer): boolean {
  return body.length > 200 && /^(?:text\/|application\/(?:json|xml|javascript|manifest|ld)|image\/svg)/.test(type)
}

/**
 * Makes a page of a body and its headers (names in lower case; content-type among them). Each form has an entity tag of its
 * own, since a strong tag stands for exact bytes.
 */
export async function finishPage(status: number, headers: Record<string, string>, body: Buffer): Promise<Page> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  const worth = isCompressible(headers['content-type'] ?? '', body)
  const form = async (encoding: Encoding) => {
    const compressed = worth ? await compress[encoding](body) : body
    const encoded = encoding !== 'identity' && compressed.length < body.length
    const etag = encoded ? `"${hash}.${encoding}"` : `"${hash}"`
    const rest: Record<string, string> = { ...headers, ...(status === 200 && { etag }) }
    const vary = [worth && 'accept-encoding', headers.vary].filter(Boolean).join(', ')
    if (vary) rest.vary = vary
    const about = encoded ? { 'content-encoding': encoding } : {}
    const { 'content-type': _type, link: _link, ...unchanged } = rest
    return {
      etag,
      body: encoded ? compressed : body,
      head: Object.entries({ ...rest, ...about, 'content-length': `${(encoded ? compressed : body).length}` }).flat(),
      notModified: Object.entries(unchanged).flat(),
    }
  }
  const [br, zipped, identity] = await Promise.all([form('br'), form('gzip'), form('identity')])
  const forms = { br, gzip: zipped, identity }
  const bodies = new Set(encodings.map((encoding) => forms[encoding].body))
  // The headers of three forms, and what the map that holds them needs, come to some two kilobytes.
  const size = [...bodies].reduce((sum, { length }) => sum + length, 2048)
  return { status, size, tags: [br.etag, zipped.etag, identity.etag], forms }
}

/** Sends a page in the form that the client takes: whole, as 304 where the client has it already, or without its body for HEAD. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const { 'accept-encoding': accept, 'if-none-match': known } = request.headers
  const { body, head, notModified } = page.forms[encodingFor(typeof accept === 'string' ? accept : undefined)]
  if (page.status === 200 && known && namesTag(known, page.tags)) {
    response.writeHead(304, notModified).end()
    return
  }
  response.writeHead(page.status, head)
  if (request.method === 'HEAD') response.end()
  else response.end(body)
}

import { IncomingMessage } from 'node:http'

/** Milliseconds in which a body must have come. */
const patience = 5 * 60_000

/**
 * Reads a request's body whole, up to `limit` bytes. 'tooLong' by the length that it declares, before a byte is read, or by
 * counting where it declares none; 'broken' where the client went away in the middle, or does not come to an end.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | 'tooLong' | 'broken'> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return 'tooLong'
  const chunks: Buffer[] = []
  let length = 0
  return new Promise((resolve) => {
    const settle = (outcome: Buffer | 'tooLong' | 'broken') => {
      clearTimeout(timer)
      request.off('data', take).off('end', end).off('error', fail).off('close', fail)
      resolve(outcome)
    }
    const take = (chunk: Buffer) => {
      length += chunk.length
      if (length > limit) settle('tooLong')
      else chunks.push(chunk)
    }
    const end = () => settle(Buffer.concat(chunks))
    const fail = () => settle('broken')
    const timer = setTimeout(fail, patience)
    request.on('data', take).on('end', end).on('error', fail).on('close', fail)
  })
}

/** The same request with the body that was read from it, for whoever reads it next. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket)
  again.method = request.method
  again.url = request.url
  again.httpVersion = request.httpVersion
  const { 'transfer-encoding': _chunked, ...headers } = request.headers
  again.headers = { ...headers, 'content-length': `${body.length}` }
  again.complete = true
  again.push(body)
  again.push(null)
  return again
}

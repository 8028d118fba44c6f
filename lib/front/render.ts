import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Handle } from './handle.ts'
import { setWrittenHeaders } from './written-head.ts'

/** What Next made of one address. */
export type Rendered = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/**
 * Has `handle` answer a request that depends on nothing but its address: no cookie, no language, no header of any reader,
 * so that what comes back may be sent to everyone. Aborting `signal` tells `handle` that nobody waits any more; the promise
 * then rejects.
 */
export function render(handle: Handle, url: string, host: string, signal: AbortSignal): Promise<Rendered> {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.httpVersion = '1.1'
  // Next puts title and description into the head only for a client that has a name (see htmlLimitedBots in next.config.ts).
  request.headers = { host, accept: 'text/html', 'user-agent': 'secretariat-front' }
  request.complete = true
  request.push(null)

  const { promise, resolve, reject } = Promise.withResolvers<Rendered>()
  const response = new CapturedResponse(request, resolve)
  const abandon = () => {
    reject(signal.reason)
    response.abandon()
  }
  signal.addEventListener('abort', abandon)
  handle(request, response).then(
    // An answer that ends after the handler returned is waited for; one that never began never will.
    () => response.begun || reject(new Error(`nothing was rendered for ${url}`)),
    reject,
  )
  return promise.finally(() => signal.removeEventListener('abort', abandon))
}

/** A response without a connection: keeps what is written to it, and reports it whole at its end. */
class CapturedResponse extends ServerResponse {
  begun = false
  readonly #chunks: Buffer[] = []
  readonly #done: (rendered: Rendered) => void

  constructor(request: IncomingMessage, done: (rendered: Rendered) => void) {
    super(request)
    this.#done = done
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.begun = true
    this.statusCode = status
    setWrittenHeaders(this, rest)
    return this
  }

  override flushHeaders(): void {
    this.begun = true
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.begun = true
    this.#take(chunk, rest)
    return true
  }

  override end(...all: unknown[]): this {
    if (this.finished) return this
    this.begun = true
    this.finished = true
    const [chunk, ...rest] = all
    this.#take(chunk, typeof chunk === 'function' ? all : rest)
    this.#done({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.#chunks) })
    this.emit('finish')
    this.emit('close')
    return this
  }

  /** What a response does whose client has gone. */
  abandon(): void {
    if (this.finished) return
    this.finished = true
    this.destroyed = true
    this.emit('close')
  }

  #take(chunk: unknown, rest: unknown[]): void {
    const encoding = rest.find((argument) => typeof argument === 'string')
    if (typeof chunk === 'string') this.#chunks.push(Buffer.from(chunk, encoding as BufferEncoding | undefined))
    else if (chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk))
    const callback = rest.find((argument) => typeof argument === 'function')
    if (callback) process.nextTick(callback as () => void)
  }
}

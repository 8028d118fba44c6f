import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A request, its head and body as they are sent. */
export interface Sent {
  method?: 'GET' | 'POST'
  path: string
  headers?: Readonly<Record<string, string>>
  body?: string
}

/** An answer as it came. */
export interface Exchange {
  status: number
  head: string
  body: Buffer
  /** Bytes on the wire, the head too. */
  bytes: number
}

/** What browsers say of themselves that changes what they are sent. */
export const asBrowsers = { 'accept-encoding': 'gzip, deflate, br, zstd' }

/**
 * One kept connection that asks and waits for the whole answer, one question at a time (RFC 9112: bodies by length, in chunks, or none).
 * It does no more than that, so that what is measured is the server and not its client: node:http takes some five times as long.
 */
export class Connection {
  readonly #host: string
  readonly #port: number
  #socket: Socket | undefined
  #received: Buffer = Buffer.alloc(0)
  #waiting: { resolve: (exchange: Exchange) => void; reject: (error: Error) => void } | undefined

  constructor(origin: string) {
    const { hostname, port } = new URL(origin)
    this.#host = hostname
    this.#port = Number(port)
  }

  /** The bytes of a request. */
  written({ method = 'GET', path, headers = {}, body }: Sent): Buffer {
    const length = body === undefined ? [] : [`content-length: ${Buffer.byteLength(body)}`]
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    const first = [`${method} ${path} HTTP/1.1`, `host: ${this.#host}:${this.#port}`]
    return Buffer.from([...first, ...lines, ...length, '', body ?? ''].join('\r\n'))
  }

  /** Rejects where the connection breaks before the answer is whole. */
  async exchange(sent: Sent | Buffer): Promise<Exchange> {
    const socket = this.#socket && !this.#socket.destroyed ? this.#socket : await this.#open()
    const answer = new Promise<Exchange>((resolve, reject) => {
      this.#waiting = { resolve, reject }
    })
    socket.write(Buffer.isBuffer(sent) ? sent : this.written(sent))
    return answer
  }

  close(): void {
    this.#socket?.destroy()
  }

  async #open(): Promise<Socket> {
    const socket = connect({ host: this.#host, port: this.#port, noDelay: true })
    this.#received = Buffer.alloc(0)
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('error', (error) => this.#fail(error))
    socket.on('close', () => this.#fail(new Error('The connection was closed before the answer')))
    await once(socket, 'connect')
    this.#socket = socket
    return socket
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
    const exchange = wholeAnswer(this.#received)
    if (!exchange) return
    this.#received = Buffer.alloc(0)
    if (/\r\nconnection: close/i.test(exchange.head)) this.#socket?.destroy()
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.resolve(exchange)
  }

  #fail(error: Error): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.reject(error)
  }
}

/** The headers of an answer, by their names in small letters; those that stand twice one below the other. */
export function headersOf({ head }: Exchange): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const line of head.split('\r\n').slice(1)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    const value = line.slice(colon + 1).trim()
    headers[name] = headers[name] === undefined ? value : `${headers[name]}\n${value}`
  }
  return headers
}

/** The answer in what was received so far, once it is whole. */
export function wholeAnswer(received: Buffer): Exchange | null {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = received.toString('latin1', 0, end)
  const status = Number(head.slice(9, 12))
  const rest = received.subarray(end + 4)
  const body = /\r\ntransfer-encoding: chunked/i.test(head) ? inChunks(rest) : byLength(rest, status, head)
  return body && { status, head, body, bytes: received.length }
}

function byLength(rest: Buffer, status: number, head: string): Buffer | null {
  const length = status === 304 || status === 204 ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
  return rest.length < length ? null : rest.subarray(0, length)
}

/** A body sent in chunks, once the last one is there. */
function inChunks(rest: Buffer): Buffer | null {
  const chunks: Buffer[] = []
  for (let at = 0; ; ) {
    const line = rest.indexOf('\r\n', at)
    if (line < 0) return null
    const size = Number.parseInt(rest.toString('latin1', at, line), 16)
    const from = line + 2
    if (rest.length < from + size + 2) return null
    if (size === 0) return Buffer.concat(chunks)
    chunks.push(rest.subarray(from, from + size))
    at = from + size + 2
  }
}

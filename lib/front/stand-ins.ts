import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  request as send,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { type FrontOptions, front } from './front.ts'
import type { AddressBook, FoundRecord, Publications } from './publications.ts'

/** A publication sequence that a test moves by hand. */
class PublicationsByHand implements Publications {
  number: number | undefined = 1
  withdrawal = 0
  away = false
  readonly #listeners: (() => void)[] = []

  onChange(listener: () => void): void {
    this.#listeners.push(listener)
  }
  publish(): void {
    this.number = (this.number ?? 0) + 1
    for (const listener of this.#listeners) listener()
  }
  async check(): Promise<boolean> {
    return !this.away
  }
  async close(): Promise<void> {}
}

/** An address book over a map from `type/slug`, which counts its look-ups. */
class BookByHand implements AddressBook {
  readonly records = new Map<string, FoundRecord>()
  lookUps = 0

  async find(type: string, slug: string): Promise<FoundRecord | undefined> {
    this.lookUps++
    return this.records.get(`${type}/${slug}`)
  }
  async close(): Promise<void> {}
}

/** A stand-in for Next: answers every address with a page of its own, and remembers what it was asked. */
class NextByHand {
  readonly asked: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[] = []
  /** What to do at an address instead of answering with a plain page. */
  readonly at = new Map<string, (request: IncomingMessage, response: ServerResponse) => void | Promise<void>>()

  readonly handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method = '', url = '', headers } = request
    this.asked.push({ method, url, headers: { ...headers }, body: Buffer.concat(chunks).toString() })
    const special = this.at.get(url)
    if (special) return special(request, response)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('cache-control', 'private, no-cache')
    response.end(pageOf(url))
  }

  timesAsked(url: string): number {
    return this.asked.filter((asked) => asked.url === url).length
  }
}

/** What the stand-in for Next answers at an address: long enough to be worth compressing, with a script to strip. */
export function pageOf(url: string): string {
  return `<!DOCTYPE html><html><head><title>${url}</title><script src="/a.js"></script></head><body>${'<p>word</p>'.repeat(50)}</body></html>`
}

export type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }
export type Asking = { method?: string; headers?: Record<string, string>; body?: string | Buffer | string[] }

/** Sends one request as it is written here, and takes the answer as it comes: nothing decoded, nothing followed. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = send({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('error', reject).on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const whole = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole, text: whole.toString() })
        request.destroy()
      })
    })
    request.on('error', reject)
    // Pieces go out without a length, one by one.
    if (Array.isArray(body)) for (const piece of body) request.write(piece)
    else if (body !== undefined) request.setHeader('content-length', Buffer.byteLength(body)).write(body)
    request.end()
  })
}

export type Stand = {
  next: NextByHand
  publications: PublicationsByHand
  book: BookByHand
  logged: string[]
  server: Server
  port: number
  warm: () => Promise<void>
  ask: (path: string, asking?: Asking) => Promise<Reply>
  close: () => Promise<void>
}

/** A front on a port of its own, before stand-ins for all that it needs. One meeting is published: `quito-i`. */
export async function standUp(options: Partial<FrontOptions> = {}): Promise<Stand> {
  const next = new NextByHand()
  const publications = new PublicationsByHand()
  const book = new BookByHand()
  book.records.set('meeting/quito-i', { recordId: 'r1', lifecycle: 'published', slug: 'quito-i' })
  const logged: string[] = []
  const { listener, warm } = front({
    handle: next.handle,
    publications,
    book,
    files: async () => undefined,
    appUrl: new URL('http://localhost:3000'),
    dev: false,
    trustProxy: false,
    bytes: 4 * 2 ** 20,
    uploadBytes: 2 * 2 ** 20,
    patience: 1_000,
    limit: 5_000,
    log: (message) => logged.push(message),
    ...options,
  })
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    next,
    publications,
    book,
    logged,
    server,
    port,
    warm,
    ask: (path, asking) => ask(port, path, asking),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A promise that the test settles. */
export function gate(): { opened: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}

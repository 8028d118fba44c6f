import { createServer } from 'node:http'
import { join } from 'node:path'
import { readEnvironment } from '#lib/env.ts'
import { addressBookInPostgres } from '#lib/front/address-book-in-postgres.ts'
import { drain } from '#lib/front/drain.ts'
import { front } from '#lib/front/front.ts'
import { headersForAll } from '#lib/front/policy.ts'
import { publicationsInPostgres } from '#lib/front/publications-in-postgres.ts'
import { staticFiles } from '#lib/front/static-files.ts'

// The HTTP server: the front, then Next. Started by scripts/start, which sets what is read here.

const dir = import.meta.dirname
const dev = process.env.DEV === '1'
const read = readEnvironment(process.env, dir)
if (!read.ok) fail(read.problems.join('\n'))
const { port, databaseUrl, pageCacheMegabytes, uploadMegabytes, trustProxy } = read.environment
const connectionString = databaseUrl ?? fail('DATABASE_URL is not set: start with `npm start`, which sets it.')
const appUrl = new URL(read.environment.appUrl)

// React and Next choose between their two builds when they are first imported.
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })
const { default: next } = await import('next')

const server = createServer()
// Longer than a proxy keeps its idle connections, so that it is never the proxy who finds one closed.
server.keepAliveTimeout = 65_000
// A file may take long on a poor line. Other bodies are waited for no longer than the front waits (lib/front/request-body.ts).
server.requestTimeout = 30 * 60_000
// Next listens for upgrades on the server that it is given, past the front: in production, on one that nobody reaches.
const app = next({ dev, dir, port, hostname: '127.0.0.1', httpServer: dev ? server : createServer() })
const publications = publicationsInPostgres({ connectionString })
const book = addressBookInPostgres({ connectionString })

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await drain(server, 25_000)
  const closed = Promise.allSettled([app.close(), publications.close(), book.close()])
  await Promise.race([closed, new Promise((late) => setTimeout(late, 3_000))])
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// Whoever started the server is gone, and with it perhaps the database.
process.on('disconnect', stop)

await app.prepare()
const { listener, warm } = front({
  handle: app.getRequestHandler(),
  publications,
  book,
  files: await staticFiles(
    join(dir, '.next/static'),
    headersForAll({ dev, https: appUrl.protocol === 'https:' }),
    64 * 2 ** 20,
  ),
  appUrl,
  dev,
  trustProxy,
  bytes: pageCacheMegabytes * 2 ** 20,
  uploadBytes: uploadMegabytes * 2 ** 20,
  // In dev mode a page is compiled before it is rendered.
  patience: dev ? 120_000 : 1_800,
  limit: dev ? 120_000 : 30_000,
  log: (message, cause) => console.error(message, ...(cause ? [cause] : [])),
})
await publications.check()
await warm()

server.on('request', listener)
server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE'
  const remedy = 'Stop what uses it, or set PORT to another.'
  fail(taken ? `Port ${port} is in use. ${remedy}` : `The server cannot listen on port ${port}: ${error.message}`)
})
server.listen(port, () => process.send?.({ listening: port }))

/** Ends the process with a line that says what to do. */
function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

import { createServer } from 'node:http'
import { join } from 'node:path'
import { addressBookInPostgres } from '#lib/front/address-book-in-postgres.ts'
import { drain } from '#lib/front/drain.ts'
import { front } from '#lib/front/front.ts'
import { headersForAll } from '#lib/front/policy.ts'
import { publicationsInPostgres } from '#lib/front/publications-in-postgres.ts'
import { staticFiles } from '#lib/front/static-files.ts'

const dev = process.env.DEV === '1'
const port = Number(process.env.PORT ?? 3000)
const appUrl = new URL(process.env.APP_URL ?? `http://localhost:${port}`)
const connectionString = process.env.DATABASE_URL ?? ''
const megabytes = Number(process.env.PAGE_CACHE_MB ?? 256)
const trustProxy = process.env.TRUST_PROXY === '1'

// React and Next choose between their two builds when they are first imported.
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })
const { default: next } = await import('next')

const dir = import.meta.dirname
const server = createServer()
// Longer than a proxy keeps its idle connections, so that it is never the proxy who finds one closed.
server.keepAliveTimeout = 65_000
// Next listens for upgrades on the server that it is given, past the front: in production, on one that nobody reaches.
const app = next({ dev, dir, port, hostname: '127.0.0.1', httpServer: dev ? server : createServer() })
const publications = publicationsInPostgres({ connectionString })
const book = addressBookInPostgres({ connectionString })
await app.prepare()

const { listener, warm, close } = front({
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
  bytes: megabytes * 2 ** 20,
  // In dev mode a page is compiled before it is rendered.
  patience: dev ? 120_000 : 1_800,
  limit: dev ? 120_000 : 30_000,
  log: (message, cause) => console.error(message, ...(cause ? [cause] : [])),
})

server.on('request', listener)
server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE'
  console.error(
    taken
      ? `Port ${port} is in use: stop what uses it, or set PORT to another.`
      : `The server cannot listen: ${error.message}`,
  )
  process.exit(1)
})
await publications.check()
await warm()
server.listen(port, () => process.send?.({ listening: port }))

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  close()
  await drain(server, 25_000)
  await Promise.race([
    Promise.all([app.close(), publications.close(), book.close()]),
    new Promise((end) => setTimeout(end, 3_000)),
  ])
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// Whoever started the server is gone, and with it perhaps the database.
process.on('disconnect', stop)

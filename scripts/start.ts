import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { constants } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { firstLoad } from '../lib/db/first-load.ts'
import { migrate } from '../lib/db/migrate.ts'
import { guarded, run } from '../lib/process/guarded.mjs'
import { build } from './build.ts'
import { type OpenDatabase, openDatabase } from './database.ts'
import { environmentOrTold } from './environment.ts'
import { root } from './own-node.mjs'
import { diskIsFull, saysDiskIsFull, Told, toldOf } from './told.ts'

const say = (step: string) => console.info(step)

/** What runs now, ended in the other order: a step or the server first, which finishes what it is answering, then the database. */
let child: ChildProcess | undefined
let database: OpenDatabase | undefined
let ending: Promise<never> | undefined

const started = (each: ChildProcess) => {
  child = each
}

/** From a clone to a server that answers. Prints `Ready: <address>` last; a failure is one clear line and an exit code. */
export async function start({ dev }: { dev: boolean }): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending) say('Stopping')
      void end(128 + constants.signals[signal])
    })
  }
  // A terminal that is gone must not keep anything from ending in its order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  // Whoever ran the command is gone without a word.
  process.on('disconnect', () => void end(1))
  try {
    await toReady(dev)
  } catch (error) {
    await fail(error)
  }
}

async function toReady(dev: boolean): Promise<void> {
  const environment = environmentOrTold()
  const { port, databaseUrl, authSecret, dataDir, administrator, appUrl, trustProxy } = environment
  if (databaseUrl && !authSecret && !dev) {
    throw new Told(
      'AUTH_SECRET must be set where DATABASE_URL is: every server of one database needs the same. Make one with `openssl rand -base64 32`.',
    )
  }
  await requireFree(port)
  say(databaseUrl ? 'Connecting to the database' : 'Starting the embedded database')
  database = await openDatabase(environment)
  void database.lost.then(fail)
  await build({ say, started }, { withPages: !dev })
  say('Bringing the database up to date')
  const migrations = await migrate(database).catch((error) => {
    throw toldOf(error, dataDir)
  })
  for (const name of migrations) say(`  ${name}`)
  const env = {
    ...process.env,
    NODE_ENV: dev ? 'development' : 'production',
    DEV: dev ? '1' : '0',
    DATABASE_URL: database.appUrl,
    // The server has no use for the owner's rights.
    MIGRATION_DATABASE_URL: undefined,
    AUTH_SECRET: database.authSecret ?? 'for development alone, and known to everyone',
    APP_URL: appUrl,
    PORT: String(port),
    DATA_DIR: dataDir,
    PAGE_CACHE_MB: String(environment.pageCacheMegabytes),
    UPLOAD_MB: String(environment.uploadMegabytes),
    TRUST_PROXY: trustProxy ? '1' : '0',
  }
  const missing = await firstLoad(database.ownerUrl)
  if (missing.record) {
    say('Loading the record')
    await script('prisma/seed/seed.ts', env, dataDir)
  }
  const credentials = administrator && { ADMIN_EMAIL: administrator.email, ADMIN_PASSWORD: administrator.password }
  const setUp = missing.administrator
    ? await script('prisma/seed/first-administrator.ts', { ...env, ...credentials }, dataDir)
    : ''
  say('Starting the server')
  await serve(env)
  if (setUp) say(setUp)
  say(`Ready: ${appUrl}`)
}

/** Runs one of the seed's scripts and resolves with what it printed. */
async function script(file: string, env: Record<string, string | undefined>, dataDir: string): Promise<string> {
  const { code, out, err } = await run(process.execPath, ['--conditions=react-server', join(root, file)], {
    cwd: root,
    env,
    started,
  })
  if (code === 0) return out.trim()
  throw saysDiskIsFull(err) ? diskIsFull(dataDir) : new Told(err.trim() || `${file} ended with ${code}.`)
}

/** Starts the server and resolves when it listens. When it ends by itself, everything ends with its exit code. */
async function serve(env: Record<string, string | undefined>): Promise<void> {
  const server = guarded(process.execPath, [join(root, 'server.ts')], {
    cwd: root,
    env,
    grace: 30,
    output: ['inherit', 'inherit', 'ipc'],
  })
  started(server)
  server.on('exit', (code) => void end(code ?? 1))
  await once(server, 'message')
}

/** A server that was killed a moment ago, or whose starter was, may hold the port for as long as it takes to notice. */
async function requireFree(port: number): Promise<void> {
  for (const patience = Date.now() + 3_000; ; await pause(100)) {
    const code = await listening(port)
    if (!code) return
    if (code === 'EACCES') throw new Told(`Port ${port} may not be used by this user: set PORT to another, above 1023.`)
    if (Date.now() > patience) throw new Told(`Port ${port} is in use: stop what uses it, or set PORT to another.`)
  }
}

/** Listens for a moment, and resolves with the error's code where that could not be. */
function listening(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code))
    probe.listen(port, () => probe.close(() => resolve(undefined)))
  })
}

async function fail(error: unknown): Promise<void> {
  if (ending) return
  console.error(error instanceof Told ? error.message : error)
  await end(1)
}

/** Ends what runs, then the database, then this process. What does not end when it is asked to is killed by its guard. */
function end(code: number): Promise<never> {
  ending ??= (async () => {
    if (child && child.exitCode === null) {
      child.stdin?.end()
      await once(child, 'exit')
    }
    await database?.close()
    process.exit(code)
  })()
  return ending
}

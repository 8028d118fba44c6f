import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { constants } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../lib/db/migrate.ts'
import { readEnvironment } from '../lib/env.ts'
import { build, generateClient } from './build.ts'
import { type OpenDatabase, openDatabase, Told } from './database.ts'
import { holdFolder } from './lock.ts'
import { root } from './own-node.mjs'

const say = (step: string) => console.info(step)

/** What was started, ended in the other order: the server first, which finishes what it is answering, then the database. */
let database: OpenDatabase | undefined
let server: ChildProcess | undefined
let ending: Promise<never> | undefined

/** From a clone to a server that answers. Prints `Ready: <address>` last; a failure is one clear line and an exit code. */
export async function start({ dev }: { dev: boolean }): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void end(128 + constants.signals[signal]))
  }
  // Whoever ran the command is gone without a word.
  process.on('disconnect', () => void end(1))
  try {
    await run(dev)
  } catch (error) {
    console.error(error instanceof Told ? error.message : error)
    await end(1)
  }
}

async function run(dev: boolean): Promise<void> {
  const read = readEnvironment(process.env, root)
  if (!read.ok) throw new Told(read.problems.join('\n'))
  const { port, databaseUrl, authSecret, dataDir, administrator, appUrl, pageCacheMegabytes, trustProxy } =
    read.environment
  if (databaseUrl && !authSecret && !dev) {
    throw new Told(
      'AUTH_SECRET must be set where DATABASE_URL is: every server of one database needs the same. Make one with `openssl rand -base64 32`.',
    )
  }
  await requireFree(port)
  if (!databaseUrl && !(await holdFolder(dataDir))) {
    throw new Told(`Secretariat is already running on ${dataDir}: stop it first, or set DATA_DIR to another folder.`)
  }
  generateClient(say)
  if (!dev) build(say)
  say(databaseUrl ? 'Connecting to the database' : 'Starting the embedded database')
  database = await openDatabase()
  void database.ended.then(() => fail('The embedded database ended by itself.'))
  say('Bringing the database up to date')
  await migrate(database).catch((error: Error) => {
    throw new Told(error.message)
  })
  const env = {
    ...process.env,
    DATABASE_URL: database.appUrl,
    MIGRATION_DATABASE_URL: undefined,
    AUTH_SECRET: database.authSecret ?? 'for development alone, and known to everyone',
    APP_URL: appUrl,
    PORT: String(port),
    PAGE_CACHE_MB: String(pageCacheMegabytes),
    TRUST_PROXY: trustProxy ? '1' : '0',
    DEV: dev ? '1' : '0',
    ...(administrator ? { ADMIN_EMAIL: administrator.email, ADMIN_PASSWORD: administrator.password } : {}),
  }
  say('Loading the record')
  await script('prisma/seed/seed.ts', env)
  const link = await script('prisma/seed/first-administrator.ts', env)
  say('Starting the server')
  await serve(env)
  if (link) say(link)
  say(`Ready: ${appUrl}`)
}

/** Runs one of the seed's scripts and resolves with what it printed. */
async function script(file: string, env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, ['--conditions=react-server', join(root, file)], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  server = child
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  const code = await new Promise((resolve) => child.on('close', resolve))
  server = undefined
  if (code !== 0 && !ending) throw new Told(`${file} failed:\n${err.trim() || out.trim()}`)
  return out.trim()
}

/** Starts the server and resolves when it listens. When it ends by itself later, everything ends with its exit code. */
async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'server.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  })
  server = child
  await new Promise<void>((resolve) => {
    child.on('message', () => resolve())
    child.on('exit', (code, signal) => {
      server = undefined
      if (!ending) void end(signal ? 128 + constants.signals[signal] : (code ?? 1))
    })
  })
}

function requireFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', ({ code }: NodeJS.ErrnoException) => {
      const reason = code === 'EACCES' ? 'may not be used by this user' : 'is in use'
      reject(new Told(`Port ${port} ${reason}: stop what uses it, or set PORT to another.`))
    })
    probe.listen(port, () => probe.close(() => resolve()))
  })
}

function fail(message: string): void {
  if (ending) return
  console.error(message)
  void end(1)
}

/** Ends the server, then the database, then this process. A server that has not ended after 30 seconds is killed with all it started. */
function end(code: number): Promise<never> {
  ending ??= (async () => {
    const child = server
    if (child?.pid && child.exitCode === null && child.signalCode === null) {
      const { pid } = child
      const gone = new Promise((resolve) => child.on('exit', resolve))
      process.kill(pid, 'SIGTERM')
      const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), 30_000)
      await gone
      clearTimeout(timer)
    }
    await database?.close()
    process.exit(code)
  })()
  return ending
}

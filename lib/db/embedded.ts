import { type ChildProcess, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { guarded } from '#lib/process/guarded.mjs'
import { clusterFolder, identity, nativePrograms } from './embedded-place.ts'

/** A Postgres server of our own, from packages, on loopback. */
export interface EmbeddedPostgres {
  port: number
  /** Its address of a database, for a role and its password; the superuser's otherwise. */
  urlOf: (database: string, as?: Login) => string
  /** Ends it cleanly and resolves when it has ended. */
  stop: () => Promise<void>
  /** Resolves when the server has ended, whoever ended it. */
  ended: Promise<void>
}

export interface Login {
  user: string
  password: string
}

export interface Options {
  /** Any free one otherwise. */
  port?: number
  /** Postgres's own, beside those that the product needs. */
  settings?: Record<string, string>
}

/**
 * Starts the server on the data that `home` keeps, made at the first start with the superuser `postgres` and this password. Never half
 * made: it is initialized beside its place and renamed into it. A server that an earlier start left behind on the same folder is ended
 * first. Throws an Error with one line to show.
 */
export async function startEmbedded(home: string, password: string, options: Options = {}): Promise<EmbeddedPostgres> {
  const cluster = clusterFolder(home)
  const programs = nativePrograms()
  const data = join(cluster, 'data')
  if (!existsSync(data)) initialize(programs, cluster, data, password, options.settings)
  await endLeftover(data)
  const port = options.port ?? (await freePort())
  const urlOf: EmbeddedPostgres['urlOf'] = (database, as = { user: 'postgres', password }) =>
    `postgresql://${as.user}:${encodeURIComponent(as.password)}@127.0.0.1:${port}/${database}`
  const server = await launched(
    urlOf('postgres'),
    () => launch(programs, data, port, options.settings),
    join(cluster, 'log'),
  )
  return {
    port,
    urlOf,
    ended: server.exitCode === null ? once(server, 'exit').then(() => {}) : Promise.resolve(),
    stop: async () => {
      server.stdin?.end()
      if (server.exitCode === null) await once(server, 'exit')
    },
  }
}

/** The port of the server that runs on the data of `home` at this moment, or null. */
export function runningPort(home: string): number | null {
  const data = join(clusterFolder(home), 'data')
  const [pid, , , port] = pidFileOf(data)
  return pid && isPostgresOn(Number(pid), data) ? Number(port) : null
}

/** A port on loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('The system gives no port on 127.0.0.1.')
  return address.port
}

function initialize(
  programs: string,
  cluster: string,
  data: string,
  password: string,
  settings: Record<string, string> = {},
): void {
  const made = `${data}.new`
  const passwordFile = join(cluster, 'password.new')
  rmSync(made, { recursive: true, force: true })
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    const { uid, gid } = identity()
    if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid)
    const options = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8']
    if (settings.fsync === 'off') options.push('--no-sync')
    const { status, stderr, error } = spawnSync(
      join(programs, 'bin/initdb'),
      ['-D', made, ...options, '--locale-provider=builtin', '--locale=C.UTF-8'],
      { ...identity(), cwd: '/', encoding: 'utf8' },
    )
    if (status !== 0)
      throw new Error(`The embedded Postgres could not be set up: ${causeIn(stderr ?? '') || error?.message}`)
    renameSync(made, data)
  } finally {
    rmSync(made, { recursive: true, force: true })
    rmSync(passwordFile, { force: true })
  }
}

/** What the server logs goes to a file of this start, without the text of statements: it may hold what is not public. */
function launch(programs: string, data: string, port: number, others: Record<string, string> = {}): ChildProcess {
  const settings = {
    ...others,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '120',
    log_checkpoints: 'off',
    log_min_error_statement: 'panic',
  }
  const log = openSync(join(data, '../log'), 'w', 0o600)
  try {
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    return guarded(join(programs, 'bin/postgres'), ['-D', data, '-p', String(port), ...options], {
      ...identity(),
      cwd: '/',
      // Postgres's fast shutdown: it waits for no client, and loses nothing.
      signal: 'INT',
      grace: 30,
      output: ['ignore', log],
    })
  } finally {
    closeSync(log)
  }
}

/**
 * Ends a server that outlived its starter on the same folder. A process number in its file that another program has since got would
 * keep Postgres from starting, so that file goes; one that nobody has is Postgres's own to judge.
 */
async function endLeftover(data: string): Promise<void> {
  const pid = Number(pidFileOf(data)[0])
  if (!pid || !isAlive(pid)) return
  if (!isPostgresOn(pid, data)) return rmSync(join(data, 'postmaster.pid'), { force: true })
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isPostgresOn(pid, data); waited += 50) {
    if (waited > 30_000) throw new Error(`Another Postgres (process ${pid}) holds ${data}: end it, then start again.`)
    await pause(50)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The lines of the file in which a server says where it runs: its process, its folder, when it started, its port. */
function pidFileOf(data: string): string[] {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Whether a process is a Postgres on this folder: its number may have gone to another program since. */
function isPostgresOn(pid: number, data: string): boolean {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
    } catch {
      return false
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.includes(data)
}

/**
 * Launches the server and waits until it answers. What a killed one left behind in memory is gone once its last process has noticed, so
 * for ten seconds that is waited for.
 */
async function launched(url: string, launchServer: () => ChildProcess, log: string): Promise<ChildProcess> {
  for (const patience = Date.now() + 10_000; ; await pause(100)) {
    const server = launchServer()
    if (await answers(url, server)) return server
    const said = readFileSync(log, 'utf8')
    if (!/pre-existing shared memory block/.test(said) || Date.now() > patience) {
      throw new Error(`The embedded Postgres ended while it started: ${causeIn(said)}`)
    }
  }
}

/** Resolves with true once this server answers, with false when it ended; another that may have its port does not count. */
async function answers(url: string, server: ChildProcess): Promise<boolean> {
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
    // A connection that breaks once it stands is reported apart.
    client.on('error', () => {})
    try {
      await client.connect()
      return true
    } catch (error) {
      if (server.exitCode !== null) return false
      const { code } = error as { code?: string }
      // 57P03: starting up, perhaps mending what a power cut left. Anything else that it answers will not change.
      if (code !== 'ECONNREFUSED' && code !== '57P03') {
        server.stdin?.end()
        throw error
      }
    } finally {
      await client.end().catch(() => {})
    }
    await pause(25)
  }
}

/** The line of a server's log that says why it ended, without its time and process. */
function causeIn(log: string): string {
  const lines = log.trim().split('\n')
  const fatal = lines.findLast((line) => /\b(FATAL|PANIC|error):/.test(line) || /no space left/i.test(line))
  return (fatal ?? lines.at(-1) ?? '').replace(/^.*?\b(FATAL|PANIC|error):\s*/, '')
}

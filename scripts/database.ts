import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EmbeddedPostgres, runningPort, startEmbedded } from '../lib/db/embedded.ts'
import { prepareRoles, serverVersion } from '../lib/db/roles.ts'
import type { Environment } from '../lib/env.ts'
import { hold } from './lock.ts'
import { Told, toldOf } from './told.ts'

/** A database to work with: that of the environment, or the embedded one, started. */
export interface OpenDatabase {
  /** As the application, and as who owns the tables. */
  appUrl: string
  ownerUrl: string
  /** Null where it is the environment's to give, and it gives none. */
  authSecret: string | null
  /** Resolves with why, when an embedded server ended by itself and cannot be started again; never for another. */
  lost: Promise<Told>
  close: () => Promise<void>
}

interface Secrets {
  postgres: string
  owner: string
  app: string
  auth: string
}

const name = 'secretariat'
const never = new Promise<never>(() => {})

/**
 * Opens the database of the environment. The embedded one is this process's alone, unless it may be one that is running already.
 * Throws Told: a server out of reach or too old, a data folder in use or not to be written to, a full disk.
 */
export async function openDatabase(environment: Environment, { mayBeRunning = false } = {}): Promise<OpenDatabase> {
  const { databaseUrl, migrationDatabaseUrl, dataDir, authSecret } = environment
  if (databaseUrl) {
    const ownerUrl = migrationDatabaseUrl ?? databaseUrl
    await requireServer(databaseUrl, 'DATABASE_URL')
    if (ownerUrl !== databaseUrl) await requireServer(ownerUrl, 'MIGRATION_DATABASE_URL')
    return { appUrl: databaseUrl, ownerUrl, authSecret, lost: never, close: async () => {} }
  }
  try {
    // One whose starter was killed a moment ago is still ending.
    const letGo = await hold(join(dataDir, 'lock'), { patience: mayBeRunning ? 0 : 3_000 })
    if (letGo) return await openEmbedded(environment, letGo)
    const port = mayBeRunning ? runningPort(dataDir) : null
    if (!port)
      throw new Told(`Secretariat is already running on ${dataDir}: stop it first, or set DATA_DIR to another folder.`)
    const secrets = secretsIn(dataDir)
    return { ...addresses(port, secrets), authSecret: authSecret ?? secrets.auth, lost: never, close: async () => {} }
  } catch (error) {
    throw toldOf(error, dataDir)
  }
}

async function openEmbedded({ dataDir, authSecret }: Environment, letGo: () => void): Promise<OpenDatabase> {
  const secrets = secretsIn(dataDir)
  const first = await startEmbedded(dataDir, secrets.postgres)
  try {
    await prepareRoles(first.urlOf('postgres'), name, secrets)
  } catch (error) {
    await first.stop()
    throw error
  }
  const kept = keptRunning(first, (port) => startEmbedded(dataDir, secrets.postgres, { port }))
  return {
    ...addresses(first.port, secrets),
    authSecret: authSecret ?? secrets.auth,
    lost: kept.lost,
    close: async () => {
      await kept.stop()
      letGo()
    },
  }
}

/** Starts a server again that ended by itself, on its port, so that whoever is connected finds it there. */
function keptRunning(first: EmbeddedPostgres, again: (port: number) => Promise<EmbeddedPostgres>) {
  let server = first
  let stopping = false
  const watch = async (): Promise<Told> => {
    for (;;) {
      const started = performance.now()
      await server.ended
      if (stopping) return never
      if (performance.now() - started < 10_000)
        return new Told('The embedded database ended by itself, and soon again: see its log.')
      console.error('The embedded database ended by itself. Starting it again')
      try {
        server = await again(server.port)
      } catch (error) {
        return toldOf(error, 'the embedded database')
      }
    }
  }
  return {
    lost: watch(),
    stop: () => {
      stopping = true
      return server.stop()
    },
  }
}

function addresses(port: number, secrets: Secrets) {
  const as = (role: 'owner' | 'app') => `postgresql://${role}:${secrets[role]}@127.0.0.1:${port}/${name}`
  return { appUrl: as('app'), ownerUrl: as('owner') }
}

async function requireServer(url: string, variable: string): Promise<void> {
  const { host } = new URL(url)
  const version = await serverVersion(url).catch((error: Error & { code?: string }) => {
    throw new Told(
      `The database at ${host} cannot be reached (${error.message || error.code}): check ${variable}, and that it is running.`,
    )
  })
  if (version < 15) throw new Told(`The database at ${host} is Postgres ${version}: 15 or newer is needed.`)
}

/** Made once, in one go, and kept where nobody else can read them. */
function secretsIn(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  if (existsSync(join(dataDir, 'postgres'))) {
    throw new Told(`${file} is gone, and with it the passwords of the database beside it: put it back from a copy.`)
  }
  mkdirSync(dataDir, { recursive: true })
  const secret = () => randomBytes(32).toString('base64url')
  const secrets: Secrets = { postgres: secret(), owner: secret(), app: secret(), auth: secret() }
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}

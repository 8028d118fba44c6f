import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded } from '../lib/db/embedded.ts'
import { prepareRoles, serverVersion } from '../lib/db/roles.ts'
import { type Environment, readEnvironment } from '../lib/env.ts'
import { root } from './own-node.mjs'

/** A database to work with: that of the environment, or the embedded one, started. */
export interface OpenDatabase {
  environment: Environment
  /** As the application, and as who owns the tables. */
  appUrl: string
  ownerUrl: string
  /** Null where the secret is the environment's to give, and it gives none. */
  authSecret: string | null
  /** Resolves when an embedded server ends by itself; never for another. */
  ended: Promise<unknown>
  close: () => Promise<void>
}

/** An error whose message is all that a person needs to see. */
export class Told extends Error {}

interface Secrets {
  postgres: string
  owner: string
  app: string
  auth: string
}

/** Throws Told: a bad variable, a server too old or out of reach, a full disk. */
export async function openDatabase(): Promise<OpenDatabase> {
  const read = readEnvironment(process.env, root)
  if (!read.ok) throw new Told(read.problems.join('\n'))
  const { environment } = read
  const { databaseUrl, migrationDatabaseUrl, dataDir, authSecret } = environment
  if (databaseUrl) {
    for (const url of new Set([databaseUrl, migrationDatabaseUrl ?? databaseUrl])) await requireServer(url)
    const never = new Promise(() => {})
    return {
      environment,
      appUrl: databaseUrl,
      ownerUrl: migrationDatabaseUrl ?? databaseUrl,
      authSecret,
      ended: never,
      close: async () => {},
    }
  }
  try {
    const secrets = keepSecrets(dataDir)
    const server = await startEmbedded(dataDir, secrets.postgres)
    await prepareRoles(server.urlOf('postgres'), 'secretariat', secrets)
    return {
      environment,
      appUrl: server.urlOf('secretariat', { user: 'app', password: secrets.app }),
      ownerUrl: server.urlOf('secretariat', { user: 'owner', password: secrets.owner }),
      authSecret: authSecret ?? secrets.auth,
      ended: server.ended,
      close: server.stop,
    }
  } catch (error) {
    throw new Told(toldOf(error, dataDir))
  }
}

async function requireServer(url: string): Promise<void> {
  const { host } = new URL(url)
  const version = await serverVersion(url).catch((error: Error & { code?: string }) => {
    throw new Told(
      `The database at ${host} cannot be reached (${error.code ?? error.message}): check DATABASE_URL and that it is running.`,
    )
  })
  if (version < 15) throw new Told(`The database at ${host} is Postgres ${version}: 15 or newer is needed.`)
}

/** Made once, and kept where nobody else can read them. */
function keepSecrets(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  const secret = () => randomBytes(32).toString('base64url')
  const secrets: Secrets = { postgres: secret(), owner: secret(), app: secret(), auth: secret() }
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
  return secrets
}

/** One line for what keeps the embedded database from starting. */
export function toldOf(error: unknown, dataDir: string): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || /no space left/i.test(message))
    return `The disk that holds ${dataDir} is full: free some space, then start again.`
  if (code === 'EACCES' || code === 'EROFS')
    return `${dataDir} cannot be written to: set DATA_DIR to a folder that can.`
  return message
}

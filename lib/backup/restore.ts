import 'server-only'
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { verifyTrail } from '#lib/audit/verify.ts'
import { copyIn } from '#lib/db/copy.ts'
import { appliedMigrations, knownMigrations, migrate, migrateWithin } from '#lib/db/migrate.ts'
import { inOneTransaction, type OneTransaction } from '#lib/db/one-transaction.ts'
import { findContradictions } from '#lib/revision/check.ts'
import { filesIn } from './archive.ts'
import { type Manifest, manifestName, pathOfFile, tableOfPart } from './manifest.ts'
import { copyTableIn, lockTables, tablesInUse } from './tables.ts'
import { plainSettings } from './take.ts'
import { BrokenArchive, type TarFile } from './tar.ts'

/** Why an archive is not restored here, in a sentence that says what to do. Nothing was changed. */
class RestoreRefused extends Error {}

export interface Restoration {
  archive: string
  /** As `verified` returned it for the archive. */
  manifest: Manifest
  /** The empty database: as who owns it, and as the application. */
  ownerUrl: string
  appUrl: string
  /** Where the uploaded files go; must be missing or empty. */
  filesFolder: string
  /** Restores also what contradicted itself when it was backed up. */
  despite?: boolean
  /** Handed each line that the check finds where that does not hold the restore up. */
  found?: (contradiction: string) => void
  progress?: (what: string) => void
  /** The migrations of this release. */
  migrations?: string
}

/**
 * Restores an archive into an empty database and an empty folder: all of it or nothing. In one transaction, the rows go in under the
 * migrations that they were written under, later migrations are applied, and the whole database is checked, its trail too. Throws
 * one line to show where it cannot be, and BrokenArchive where the archive is another by now.
 */
export async function restoreBackUp(restoration: Restoration): Promise<void> {
  const { manifest, ownerUrl, appUrl, filesFolder, migrations, progress = () => {} } = restoration
  const last = requireKnown(manifest, migrations)
  await requireEmpty(ownerUrl, filesFolder)
  await migrate({ ownerUrl, appUrl }, migrations, last)
  const unpacked = `${filesFolder}.restoring`
  rmSync(unpacked, { recursive: true, force: true })
  try {
    await inOneTransaction(ownerUrl, 'begin', async (transaction) => {
      await withClient(transaction.pool, (client) => fill(client, restoration, unpacked))
      progress('the check')
      await requireSound(transaction, restoration)
      // Before the commit: files without rows do no harm, rows without files would.
      if (existsSync(unpacked)) {
        rmSync(filesFolder, { recursive: true, force: true })
        renameSync(unpacked, filesFolder)
      }
    })
  } finally {
    rmSync(unpacked, { recursive: true, force: true })
  }
  // The application's rights to what later migrations made.
  await migrate({ ownerUrl, appUrl }, migrations)
}

/** The newest migration of the archive. All of them must be the beginning of what this release has. */
function requireKnown({ migrations }: Manifest, folder: string | undefined): string {
  const known = knownMigrations(folder)
  const stranger = migrations.find(
    ({ name, checksum }, at) => known[at]?.name !== name || known[at]?.checksum !== checksum,
  )
  const last = migrations.at(-1)
  if (!stranger && last) return last.name
  throw new RestoreRefused(
    `The archive was written by another release (migration ${stranger?.name ?? 'none'}): restore it with that one, then upgrade.`,
  )
}

async function requireEmpty(ownerUrl: string, filesFolder: string): Promise<void> {
  if (existsSync(filesFolder) && readdirSync(filesFolder).length > 0) {
    throw new RestoreRefused(`There are files in ${filesFolder}: restore to a new DATA_DIR, or move them away.`)
  }
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await requireNoRows(client)
  } finally {
    await client.end()
  }
}

async function requireNoRows(client: pg.ClientBase): Promise<void> {
  const used = await tablesInUse(client)
  if (used.length === 0) return
  throw new RestoreRefused(
    `The database is not empty (${used.length} tables hold rows, ${used[0]} the first): restore into a new one, by DATABASE_URL or a new DATA_DIR.`,
  )
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

async function fill(client: pg.ClientBase, restoration: Restoration, unpacked: string): Promise<void> {
  const { archive, manifest, migrations, progress = () => {} } = restoration
  await client.query(plainSettings)
  await lockTables(client)
  // Nobody can have begun to use it from here on.
  await requireNoRows(client)
  const applied = (await appliedMigrations(client)).at(-1)?.name
  if (applied !== manifest.migrations.at(-1)?.name) {
    throw new RestoreRefused(
      `The database has tables of a later release (migration ${applied}): restore into a new one.`,
    )
  }
  const members = membersOf(archive, manifest)
  for (const table of manifest.tables) {
    progress(table.name)
    const rows = async function* () {
      while (tableOfPart(await members.next()) === table.name) yield* members.take()
    }
    const count = await copyIn(client, copyTableIn(table), rows())
    if (count !== table.rows) throw new BrokenArchive(`${table.name} has ${count} rows and not ${table.rows}.`)
  }
  progress('files')
  for (let path = pathOfFile(await members.next()); path; path = pathOfFile(await members.next())) {
    const to = join(unpacked, path)
    await mkdir(dirname(to), { recursive: true })
    await pipeline(members.take(), createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }))
  }
  if ((await members.next()) !== manifestName) throw new BrokenArchive('The archive changed while it was restored.')
  for (const { name, last } of manifest.sequences) {
    if (last !== null) await client.query(`select setval(format('public.%I', $1::text)::regclass, $2)`, [name, last])
  }
  await migrateWithin(client, migrations)
}

/** The files of an archive in their turn. Each must still be what the manifest says, for the archive is read a second time. */
function membersOf(archive: string, manifest: Manifest) {
  const files = filesIn(archive)
  const hashes = new Map(manifest.members.map(({ name, sha256 }) => [name, sha256]))
  let ahead: TarFile | undefined
  return {
    /** The name of the next file, which stays the next until it is taken; empty after the last. */
    next: async (): Promise<string> => {
      ahead ??= (await files.next()).value ?? undefined
      return ahead?.name ?? ''
    },
    /** The bytes of the next file. */
    take: async function* (): AsyncGenerator<Buffer> {
      if (!ahead) return
      const { name, bytes } = ahead
      ahead = undefined
      const hash = createHash('sha256')
      for await (const chunk of bytes) {
        hash.update(chunk)
        yield chunk
      }
      if (hash.digest('hex') !== hashes.get(name)) throw new BrokenArchive(`${name} changed while it was restored.`)
    },
  }
}

/**
 * What contradicts itself in an archive of this release did so when it was backed up. In an older one it may also be what later migrations
 * leave to be done, as they would have where the database had stayed: that is no reason to withhold it.
 */
async function requireSound({ prisma }: OneTransaction, restoration: Restoration): Promise<void> {
  const { manifest, migrations, despite = false, found = () => {} } = restoration
  const trail = await verifyTrail(prisma)
  if (!trail.whole && !despite) throw refused(`the audit trail is broken at entry ${trail.number}`)
  const isOfThisRelease = manifest.migrations.length === knownMigrations(migrations).length
  for await (const line of findContradictions(prisma, () => {}, `${restoration.filesFolder}.restoring`)) {
    if (isOfThisRelease && !despite) throw refused(line)
    found(line)
  }
}

const refused = (line: string) =>
  new RestoreRefused(`What was backed up contradicts itself (${line}): add --despite to restore it all the same.`)

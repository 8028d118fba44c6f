import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { copyOut } from '#lib/db/copy.ts'
import { appliedMigrations } from '#lib/db/migrate.ts'
import { fileName, type Manifest, manifestName, partName } from './manifest.ts'
import { copyTableOut, leftOut, type OrderedTable, type Table, tablesOf } from './tables.ts'
import { endOfArchive, tarHeader, tarPadding } from './tar.ts'

export interface BackUp {
  /** The database, as who owns its tables. */
  ownerUrl: string
  /** The folder of uploaded files, which need not be there. */
  filesFolder: string
  /** The archive to write. Must not exist. */
  to: string
  /** Told each table and the files as they begin. */
  progress?: (what: string) => void
  /** How much of a table is held in memory and written at a time. */
  partBytes?: number
}

/**
 * Writes database and files, as they are at one moment, to a new archive, readable for this user alone, while the product may go on
 * working. Returns its manifest. What it wrote is to be thrown away where this throws.
 */
export async function takeBackUp({ ownerUrl, to, ...of }: BackUp): Promise<Manifest> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'secretariat back-up' })
  // A connection that breaks is told by the query that runs.
  client.on('error', () => {})
  await client.connect()
  try {
    let manifest: Manifest | undefined
    const bytes = archive(client, of, (written) => {
      manifest = written
    })
    await pipeline(bytes, createGzip(), createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }))
    if (!manifest) throw new Error('The archive has no manifest')
    return manifest
  } finally {
    await client.end()
  }
}

/** Whatever the session's own settings are, the rows are written in one way. As pg_dump sets them. */
export const plainSettings = `
  set local client_encoding = 'UTF8'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres';
  set local timezone = 'UTC'; set local extra_float_digits = 3; set local statement_timeout = 0`

async function* archive(
  client: pg.Client,
  { filesFolder, progress = () => {}, partBytes = 4 * 2 ** 20 }: Omit<BackUp, 'ownerUrl' | 'to'>,
  done: (manifest: Manifest) => void,
): AsyncGenerator<Buffer> {
  await client.query('begin isolation level repeatable read read only')
  await client.query(plainSettings)
  const tables = await tablesOf(client)
  if (tables.length === 0) throw new Error('The database has no tables: there is nothing to back up.')
  const manifest: Manifest = { format: 1, ...(await facts(client)), tables: [], leftOut: [...leftOut], members: [] }
  const modified = new Date(manifest.takenAt)

  async function* member(name: string, size: number, bytes: AsyncIterable<Buffer> | Buffer[]): AsyncGenerator<Buffer> {
    const hash = createHash('sha256')
    yield tarHeader(name, size, modified)
    let left = size
    for await (const chunk of bytes) {
      left -= chunk.length
      hash.update(chunk)
      yield chunk
    }
    if (left !== 0) throw new Error(`${name} changed while it was read: take the back-up again.`)
    yield tarPadding(size)
    manifest.members.push({ name, bytes: size, sha256: hash.digest('hex') })
  }

  for (const table of tables) {
    progress(table.name)
    let rows = 0
    let part = 0
    for await (const bytes of partsOf(client, table, partBytes)) {
      // A row ends with the only line break that it holds: those within are written as \n.
      for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) rows++
      yield* member(partName(table.name, ++part), bytes.length, [bytes])
    }
    manifest.tables.push({ name: table.name, columns: table.columns, rows })
  }
  progress('files')
  for (const path of await uploadsBelow(filesFolder, client, tables)) {
    const file = await open(join(filesFolder, path)).catch(unlessSwept)
    if (!file) continue
    try {
      const { size } = await file.stat()
      yield* member(fileName(path), size, file.createReadStream({ autoClose: false }))
    } finally {
      await file.close()
    }
  }
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  yield* [tarHeader(manifestName, text.length, modified), text, tarPadding(text.length), endOfArchive]
  done(manifest)
}

async function facts(client: pg.Client): Promise<Pick<Manifest, 'takenAt' | 'postgres' | 'migrations' | 'sequences'>> {
  const { rows } = await client.query<{ at: Date; postgres: string }>(
    `select now() as at, current_setting('server_version') as postgres`,
  )
  const sequences = await client.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value as last from pg_sequences where schemaname = 'public' order by 1`,
  )
  return {
    takenAt: (rows[0]?.at ?? new Date()).toISOString(),
    postgres: rows[0]?.postgres ?? '',
    migrations: await appliedMigrations(client),
    sequences: sequences.rows,
  }
}

/** The rows of a table in the text form of COPY, in pieces of so many bytes. */
async function* partsOf(client: pg.Client, table: OrderedTable, partBytes: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of copyOut(client, copyTableOut(table)) as AsyncIterable<Buffer>) {
    held.push(chunk)
    size += chunk.length
    if (size < partBytes) continue
    let whole = Buffer.concat(held)
    for (; whole.length >= partBytes; whole = whole.subarray(partBytes)) yield whole.subarray(0, partBytes)
    held = [whole]
    size = whole.length
  }
  if (size > 0) yield Buffer.concat(held)
}

/** The paths of the uploaded files that the snapshot knows, with slashes, in order. One that is still coming in has no row yet. */
async function uploadsBelow(folder: string, client: pg.Client, tables: Table[]): Promise<string[]> {
  if (!existsSync(folder) || !tables.some(({ name }) => name === 'FileObject')) return []
  const { rows } = await client.query<{ id: string }>('select id::text from public."FileObject"')
  const known = new Set(rows.map(({ id }) => `${id}.pdf`))
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && known.has(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort()
}

/** A file that nothing held may have been swept since the snapshot. */
function unlessSwept(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

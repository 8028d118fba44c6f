import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Manifest } from '../lib/backup/manifest.ts'
import type { Environment } from '../lib/env.ts'

/** A path as whoever typed it meant it: npm runs its scripts in the folder of the clone. */
export const fromWhereTyped = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path)

/** Where uploaded files are kept. */
export const filesFolder = ({ dataDir }: Environment) => join(dataDir, 'files')

/** What an archive holds, for the person who made or restored it. */
export function inWords({ tables, members, takenAt }: Manifest): string {
  const { format } = new Intl.NumberFormat('en')
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const files = members.filter(({ name }) => name.startsWith('files/')).length
  return `${format(rows)} rows of ${tables.length} tables and ${format(files)} files, as of ${takenAt}`
}

/** The SHA-256 of a file, to be compared with one that was kept apart. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

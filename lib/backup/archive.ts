import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { type Manifest, manifestName, manifestSchema, pathOfFile, tableOfPart } from './manifest.ts'
import { BrokenArchive, type TarFile, tarFiles } from './tar.ts'

/** The files of an archive on disk, in their order. Throws BrokenArchive, or the system's error where there is no such file. */
export async function* filesIn(archive: string): AsyncGenerator<TarFile> {
  let last = ''
  const unpacked = unpackedFrom(archive, () => last)
  for await (const file of tarFiles(unpacked)) {
    last = file.name
    yield file
  }
}

async function* unpackedFrom(archive: string, last: () => string): AsyncGenerator<Buffer> {
  const source = createReadStream(archive)
  const unpacked = createGunzip()
  source.on('error', (error) => unpacked.destroy(error))
  try {
    yield* source.pipe(unpacked)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code?.startsWith('Z_')) throw error
    if (!last()) throw new BrokenArchive('It is no archive that npm run backup wrote.')
    throw new BrokenArchive(`The archive is ${code === 'Z_BUF_ERROR' ? 'cut' : 'damaged'} in ${last()} or behind it.`)
  } finally {
    source.destroy()
    unpacked.destroy()
  }
}

/**
 * Reads a whole archive and compares all that it holds with its manifest, which it returns. Throws BrokenArchive, with the first file of
 * it that is not as it was written.
 */
export async function verified(archive: string): Promise<Manifest> {
  const found: Manifest['members'] = []
  const rows = new Map<string, number>()
  let manifest: Manifest | undefined
  for await (const file of filesIn(archive)) {
    if (manifest) throw new BrokenArchive(`${file.name} does not belong to the archive.`)
    if (file.name === manifestName) {
      manifest = parsed(await buffer(file.bytes))
      continue
    }
    const table = tableOfPart(file.name)
    const { sha256, lines } = await read(file)
    found.push({ name: file.name, bytes: file.size, sha256 })
    if (table) rows.set(table, (rows.get(table) ?? 0) + lines)
  }
  if (!manifest)
    throw new BrokenArchive('The archive ends before its manifest: it was cut, or is another kind of archive.')
  compare(manifest, found, rows)
  return manifest
}

async function read({ bytes }: TarFile): Promise<{ sha256: string; lines: number }> {
  const hash = createHash('sha256')
  let lines = 0
  for await (const chunk of bytes) {
    hash.update(chunk)
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines++
  }
  return { sha256: hash.digest('hex'), lines }
}

function parsed(bytes: Buffer): Manifest {
  let json: unknown
  try {
    json = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new BrokenArchive(`${manifestName} is not as it was written.`)
  }
  const { format } = json as { format?: unknown }
  if (typeof format === 'number' && format > 1) {
    throw new BrokenArchive(
      `The archive is of format ${format}, which a newer release wrote: restore it with that one.`,
    )
  }
  const manifest = manifestSchema.safeParse(json)
  if (!manifest.success) throw new BrokenArchive(`${manifestName} is not as it was written.`)
  return manifest.data
}

function compare({ members, tables }: Manifest, found: Manifest['members'], rows: Map<string, number>): void {
  for (const [at, { name, bytes, sha256 }] of members.entries()) {
    const there = found[at]
    if (there?.name !== name) {
      const isMissing = !found.some((each) => each.name === name)
      throw new BrokenArchive(isMissing ? `${name} is missing.` : `${there?.name} does not belong where it is.`)
    }
    if (there.sha256 !== sha256 || there.bytes !== bytes) throw new BrokenArchive(`${name} is not as it was written.`)
  }
  const tooMany = found[members.length]
  if (tooMany) throw new BrokenArchive(`${tooMany.name} does not belong to the archive.`)
  const known = new Set(tables.map(({ name }) => name))
  const stranger = members.find(({ name }) => {
    const table = tableOfPart(name)
    return table === null ? pathOfFile(name) === null : !known.has(table)
  })
  if (stranger) throw new BrokenArchive(`${stranger.name} is neither a table's nor an uploaded file.`)
  const short = tables.find((table) => (rows.get(table.name) ?? 0) !== table.rows)
  if (short) throw new BrokenArchive(`${short.name} has ${rows.get(short.name) ?? 0} rows and not ${short.rows}.`)
}

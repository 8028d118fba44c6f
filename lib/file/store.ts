import 'server-only'
import { createReadStream, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'

/** Where the bytes of uploaded files lie: each under its id, below DATA_DIR. No name that a person gave becomes part of a path. */
export function filesFolder(): string {
  const { DATA_DIR } = process.env
  if (!DATA_DIR) throw new Error('DATA_DIR is not set: start with `npm start`, which sets it.')
  return join(DATA_DIR, 'files')
}

/** Made at each use: it holds nothing, and the folder is the environment's to say. */
function disk(within = filesFolder()): Disk {
  return new Disk(new FSDriver({ location: within, visibility: 'private' }))
}

const keyOf = (id: string) => `${id.slice(0, 2)}/${id}.pdf`

/** A file's place on this machine, for who must read it here. */
export function pathOf(id: string, within = filesFolder()): string {
  return join(within, keyOf(id))
}

/** Writes a file from a stream. Throws what the stream or the disk throws, and may then leave a part, which is the caller's to remove. */
export async function putFile(id: string, from: Readable): Promise<void> {
  mkdirSync(filesFolder(), { recursive: true, mode: 0o700 })
  try {
    await disk().putStream(keyOf(id), from)
  } catch (error) {
    // Flydrive's own error says no more than where.
    throw error instanceof Error && error.cause ? error.cause : error
  }
}

/** Removes a file, if it is there. */
export async function removeFile(id: string): Promise<void> {
  await disk().delete(keyOf(id))
}

/** The bytes from `start` to `end`, both inclusive. */
export function readFile(id: string, { start, end }: { start: number; end: number }): Readable {
  return createReadStream(pathOf(id), { start, end })
}

/** The length of a file in bytes; null where there is none. */
export function lengthOf(id: string, within = filesFolder()): number | null {
  return statSync(pathOf(id, within), { throwIfNoEntry: false })?.size ?? null
}

export interface StoredFile {
  id: string
  changedAt: Date
}

/** Every file that lies in the store, or below another folder that is laid out as it is. */
export async function storedFiles(within = filesFolder()): Promise<StoredFile[]> {
  const { objects } = await disk(within).listAll('', { recursive: true })
  return [...objects].flatMap((object) => {
    const id = object.isFile ? /([0-9a-f-]{36})\.pdf$/.exec(object.key)?.[1] : undefined
    const found = id && statSync(pathOf(id, within), { throwIfNoEntry: false })
    return id && found ? [{ id, changedAt: found.mtime }] : []
  })
}

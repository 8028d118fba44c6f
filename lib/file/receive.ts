import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { Invalid, Refused, Throttled, Unavailable } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { mayCreate } from '#lib/auth/policy.ts'
import { database } from '#lib/db/client.ts'
import { Unavailable as Busy } from '#lib/front/failure.ts'
import { lane } from '#lib/front/lane.ts'
import { fileName } from './file-name.ts'
import { uploadLimit } from './limit.ts'
import { checkPdf } from './pdf/check.ts'
import { beginsAsPdf, headLength } from './pdf/verdict.ts'
import { pathOf, putFile, removeFile } from './store.ts'

/** A file as whoever uploaded it is told of it. */
export interface UploadedFile {
  id: string
  name: string
  bytes: number
}

export interface Upload {
  /** What the person calls it; kept to be shown, and no part of any path. */
  name: string
  /** The length that the request declares; null where it declares none. */
  length: number | null
  body: AsyncIterable<Uint8Array>
  /** Aborted when the client goes away. */
  signal: AbortSignal
}

/** How many files of one person may lie here that no draft holds: more are no mistake. */
const mostUnheld = 100

/** Two files are looked into at once; a third waits, as long as its sender does. */
const checking = lane({ width: 2, queue: 50, patience: 120_000 })

const problem = (key: string) => new Invalid({ file: [key] })

/**
 * Keeps an uploaded file, all of it or nothing: it is written as it comes, counted and hashed on the way, looked into, and has a row only
 * then. Whatever goes wrong before leaves neither file nor row; a process that is killed leaves a file without a row, which is swept.
 * Throws Refused, Throttled, and Invalid (`file`: a key of the namespace `problem`).
 */
export async function receiveFile(actor: Actor, { name, length, body, signal }: Upload): Promise<UploadedFile> {
  if (!mayCreate(actor, 'document')) throw new Refused('uploadFile', '')
  if (length !== null && length > uploadLimit()) throw problem('fileTooLarge')
  const unheld = await database().fileObject.count({ where: { uploadedById: actor.userId, holders: { none: {} } } })
  if (unheld >= mostUnheld) throw new Throttled(3600)
  const id = randomUUID()
  try {
    const measured = new Measured(body, uploadLimit())
    await putFile(id, Readable.from(measured))
    const { bytes, sha256 } = measured
    if (signal.aborted || (length !== null && bytes !== length)) throw problem('fileCut')
    const found = await checking(() => checkPdf(pathOf(id))).catch((error) => {
      throw error instanceof Busy ? new Unavailable(error.message) : error
    })
    if (found) throw problem(found)
    if (signal.aborted) throw problem('fileCut')
    const row = { id, sha256, bytes, name: fileName(name), uploadedById: actor.userId }
    await database().fileObject.create({ data: row })
    return { id, name: row.name, bytes }
  } catch (error) {
    await removeFile(id)
    throw error
  }
}

/** What goes by, counted and hashed. Ends with an error at the first sign that it is not to be kept. */
class Measured {
  bytes = 0
  readonly #hash = createHash('sha256')
  readonly #body: AsyncIterable<Uint8Array>
  readonly #limit: number

  constructor(body: AsyncIterable<Uint8Array>, limit: number) {
    this.#body = body
    this.#limit = limit
  }

  /** Once everything has gone by. */
  get sha256(): string {
    return this.#hash.digest('hex')
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    let head: Buffer | null = Buffer.alloc(0)
    for await (const chunk of untilCut(this.#body)) {
      this.bytes += chunk.length
      if (this.bytes > this.#limit) throw problem('fileTooLarge')
      if (head) {
        head = Buffer.concat([head, chunk.subarray(0, headLength)])
        if (head.length >= headLength && !beginsAsPdf(head)) throw problem('fileNotPdf')
        if (head.length >= headLength) head = null
      }
      this.#hash.update(chunk)
      yield chunk
    }
  }
}

/** What a client sends, whose going away is no fault of ours. */
async function* untilCut(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch {
    throw problem('fileCut')
  }
}

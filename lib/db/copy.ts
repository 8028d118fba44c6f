import { once } from 'node:events'
import { Readable } from 'node:stream'
import type pg from 'pg'

/** What a connection of node-postgres also does, and its types leave out. */
interface CopyConnection extends pg.Connection {
  sendCopyFromChunk: (chunk: Buffer) => void
  endCopyFrom: () => void
  sendCopyFail: (reason: string) => void
}

/** The bytes of a `COPY … TO STDOUT`, as fast as they are read. Errs where the statement or the connection does. */
export function copyOut(client: pg.ClientBase, sql: string): Readable {
  return client.query(new CopyOut(sql))
}

/**
 * Feeds a `COPY … FROM STDIN` with bytes, as fast as Postgres takes them, and resolves with the number of rows. Rejects, with nothing of
 * it kept, where the statement fails or `source` throws.
 */
export function copyIn(client: pg.ClientBase, sql: string, source: AsyncIterable<Buffer>): Promise<number> {
  return client.query(new CopyIn(sql, source)).rows
}

/** Postgres's side of the conversation comes by the methods called `handle…`, as for every query of node-postgres. */
class CopyOut extends Readable implements pg.Submittable {
  #sql: string
  #connection: pg.Connection | undefined

  constructor(sql: string) {
    super()
    this.#sql = sql
  }

  submit(connection: pg.Connection): void {
    this.#connection = connection
    connection.query(this.#sql)
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The connection uses the memory of the chunk again.
    if (!this.push(Buffer.from(chunk))) this.#connection?.stream.pause()
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#connection = undefined
    this.push(null)
  }

  handleError(error: Error): void {
    this.#connection = undefined
    this.destroy(error)
  }

  override _read(): void {
    this.#connection?.stream.resume()
  }

  override _destroy(error: Error | null, callback: (error: Error | null) => void): void {
    // Whoever stops reading in the middle leaves a connection that can say nothing else.
    this.#connection?.stream.destroy()
    callback(error)
  }
}

class CopyIn implements pg.Submittable {
  #sql: string
  #source: AsyncIterable<Buffer>
  #outcome = Promise.withResolvers<number>()
  #count = 0
  #refused = false
  #cause: unknown

  constructor(sql: string, source: AsyncIterable<Buffer>) {
    this.#sql = sql
    this.#source = source
  }

  get rows(): Promise<number> {
    return this.#outcome.promise
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#sql)
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.#send(connection).catch((error) => {
      this.#cause = error
      connection.sendCopyFail('What was to be copied could not be read')
    })
  }

  async #send(connection: CopyConnection): Promise<void> {
    for await (const chunk of this.#source) {
      if (this.#refused) return
      connection.sendCopyFromChunk(chunk)
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
    }
    connection.endCopyFrom()
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#count = Number(text.replace('COPY ', ''))
  }

  handleReadyForQuery(): void {
    this.#outcome.resolve(this.#count)
  }

  handleError(error: Error): void {
    this.#refused = true
    this.#outcome.reject(this.#cause ?? error)
  }
}

import { createHash, randomUUID } from 'node:crypto'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { type Duplex, PassThrough, Transform } from 'node:stream'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addressBookInPostgres } from './address-book-in-postgres.ts'
import type { AddressBook, Publications } from './publications.ts'
import { publicationsInPostgres } from './publications-in-postgres.ts'

const connectionString = process.env.DATABASE_URL ?? ''
const sql = new Client({ connectionString })
const userId = randomUUID()

beforeAll(async () => {
  await sql.connect()
  await sql.query(
    `insert into "User" ("id", "email", "name", "role", "status") values ($1, $2, 'Front', 'editor', 'system')`,
    [userId, `${userId}@front.example`],
  )
})
afterAll(() => sql.end())

/** A meeting as the publication code leaves it, with every slug that it has had, the current one last. */
async function meeting(lifecycle: string, ...slugs: string[]): Promise<string> {
  const id = randomUUID()
  const version = lifecycle === 'neverPublished' ? 0 : 1
  await sql.query(
    `insert into "Record" ("id", "type", "lifecycle", "version", "slug", "createdById") values ($1, 'meeting', $2::"Lifecycle", $3, $4, $5)`,
    [id, lifecycle, version, slugs.at(-1) ?? null, userId],
  )
  for (const slug of slugs)
    await sql.query(`insert into "SlugAlias" ("type", "slug", "recordId") values ('meeting', $1, $2)`, [slug, id])
  return id
}

/** Adds the next publication, of a record of its own, and returns its number. */
async function publish(): Promise<number> {
  const recordId = await meeting('published')
  const revisionId = randomUUID()
  const hash = createHash('sha256').update('{}').digest('hex')
  await sql.query(
    `insert into "Revision" ("id", "recordId", "state", "baseVersion", "content", "contentHash", "schemaVersion", "authorId", "version")
     values ($1, $2, 'published', 0, '{}', $3, 1, $4, 1)`,
    [revisionId, recordId, hash, userId],
  )
  await sql.query('select pg_advisory_xact_lock(20180903)')
  const { rows } = await sql.query(
    `insert into "Publication" ("number", "recordId", "revisionId", "version", "act", "actorId")
     select coalesce(max("number"), 0) + 1, $1, $2, 1, 'change', $3 from "Publication" returning "number"`,
    [recordId, revisionId, userId],
  )
  return rows[0].number
}

/** Lets the messages of the database's protocol through, but for notices (type A): what a pooler between the two does. */
function withoutNotices(): Transform {
  let rest = Buffer.alloc(0)
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      rest = Buffer.concat([rest, chunk])
      while (rest.length >= 5 && rest.length >= 1 + rest.readInt32BE(1)) {
        const message = rest.subarray(0, 1 + rest.readInt32BE(1))
        rest = rest.subarray(message.length)
        if (message[0] !== 'A'.charCodeAt(0)) this.push(message)
      }
      done()
    },
  })
}

type Way = { connectionString: string; close: () => void; stall: () => void; open: () => void; end: () => void }

/** A way to the database that can be closed, or left open and silent, and opened again. */
async function way(filter: () => Duplex = () => new PassThrough()): Promise<Way> {
  const target = new URL(connectionString)
  const sockets = new Set<Socket>()
  let state: 'open' | 'closed' | 'silent' = 'open'
  const server = createServer((near) => {
    if (state === 'closed') return near.destroy()
    sockets.add(near)
    if (state === 'silent') return near.resume()
    const far = connect(Number(target.port || 5432), target.hostname)
    sockets.add(far)
    near.pipe(far).pipe(filter()).pipe(near)
    near.on('error', () => far.destroy())
    far.on('error', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(connectionString)
  through.hostname = '127.0.0.1'
  through.port = String((server.address() as AddressInfo).port)
  const cut = () => {
    for (const socket of sockets) socket.destroy()
    sockets.clear()
  }
  return {
    connectionString: through.href,
    close: () => {
      state = 'closed'
      cut()
    },
    stall: () => {
      state = 'silent'
      for (const socket of sockets) socket.unpipe()
    },
    open: () => {
      state = 'open'
    },
    end: () => {
      cut()
      server.close()
    },
  }
}

describe('the publication number', () => {
  const open: { close(): unknown }[] = []
  const follow = (options: Parameters<typeof publicationsInPostgres>[0]): Publications => {
    const publications = publicationsInPostgres(options)
    open.push(publications)
    return publications
  }
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close()
  })

  it('is known once the database was asked', async () => {
    const number = await publish()
    const publications = follow({ connectionString })
    expect(publications).toMatchObject({ number: undefined, away: true })
    expect(await publications.check()).toBe(true)
    expect(publications.away).toBe(false)
    expect(publications.number).toBeGreaterThanOrEqual(number)
  })

  it('follows a publication at its commit, without being asked', async () => {
    const publications = follow({ connectionString, every: 3_600_000 })
    await publications.check()
    const changed = new Promise<void>((resolve) => publications.onChange(resolve))
    const number = await publish()
    await changed
    await expect.poll(() => publications.number).toBeGreaterThanOrEqual(number)
  })

  it('is followed by asking where no notice comes', async () => {
    const between = await way(withoutNotices)
    open.push({ close: between.end })
    const publications = follow({ connectionString: between.connectionString, every: 20 })
    await publications.check()
    const number = await publish()
    await expect.poll(() => publications.number).toBeGreaterThanOrEqual(number)
  })

  it('misses none of many publications one after another', async () => {
    const publications = follow({ connectionString, every: 3_600_000 })
    await publications.check()
    let number = 0
    for (let time = 0; time < 25; time++) number = await publish()
    await expect.poll(() => publications.number).toBeGreaterThanOrEqual(number)
  })

  it('stays what it was while the database is away, and is new soon after it is back', async () => {
    const between = await way()
    open.push({ close: between.end })
    const publications = follow({ connectionString: between.connectionString, every: 20, timeout: 200 })
    await publications.check()
    const known = publications.number
    between.close()
    await expect.poll(() => publications.away).toBe(true)
    expect(await publications.check()).toBe(false)
    const number = await publish()
    expect(publications.number).toBe(known)
    between.open()
    await expect.poll(() => publications.away).toBe(false)
    expect(publications.number).toBeGreaterThanOrEqual(number)
  })

  it('says in time that a database which goes silent is away, and finds it again', async () => {
    const between = await way()
    open.push({ close: between.end })
    const publications = follow({ connectionString: between.connectionString, every: 20, timeout: 200 })
    await publications.check()
    between.stall()
    const before = performance.now()
    expect(await publications.check()).toBe(false)
    expect(performance.now() - before).toBeLessThan(1000)
    expect(publications.away).toBe(true)
    between.open()
    await expect.poll(() => publications.away).toBe(false)
  })
})

describe('the address book', () => {
  let book: AddressBook
  beforeAll(() => {
    book = addressBookInPostgres({ connectionString, timeout: 500 })
  })
  afterAll(() => book.close())
  const slug = (name: string) => `${name}-${userId}`

  it('finds a record under its slug', async () => {
    const recordId = await meeting('published', slug('now'))
    expect(await book.find('meeting', slug('now'))).toEqual({ recordId, lifecycle: 'published', slug: slug('now') })
  })

  it('finds a renamed record under every slug that it had', async () => {
    const recordId = await meeting('published', slug('first'), slug('second'), slug('third'))
    for (const name of ['first', 'second', 'third']) {
      expect(await book.find('meeting', slug(name))).toEqual({ recordId, lifecycle: 'published', slug: slug('third') })
    }
  })

  it('finds what was withdrawn', async () => {
    const recordId = await meeting('withdrawn', slug('gone'))
    expect(await book.find('meeting', slug('gone'))).toEqual({ recordId, lifecycle: 'withdrawn', slug: slug('gone') })
  })

  it('finds nothing under another type or name', async () => {
    await meeting('published', slug('here'))
    expect(await book.find('workingGroup', slug('here'))).toBeUndefined()
    expect(await book.find('meeting', slug('nowhere'))).toBeUndefined()
  })

  it('says in time that there is no answer, and answers again when there is', async () => {
    const between = await way()
    const far = addressBookInPostgres({ connectionString: between.connectionString, timeout: 200 })
    try {
      await meeting('published', slug('far'))
      expect(await far.find('meeting', slug('far'))).toBeDefined()
      between.stall()
      const before = performance.now()
      // More at once than there are connections.
      const asked = await Promise.allSettled(Array.from({ length: 10 }, () => far.find('meeting', slug('far'))))
      expect(asked.every(({ status }) => status === 'rejected')).toBe(true)
      expect(performance.now() - before).toBeLessThan(1000)
      between.open()
      await expect.poll(() => far.find('meeting', slug('far')).catch(() => undefined)).toBeDefined()
    } finally {
      between.end()
      await far.close()
    }
  })
})

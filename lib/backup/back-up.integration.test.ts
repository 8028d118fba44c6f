import { randomBytes, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { importActor } from '#lib/auth/import-actor.ts'
import { database } from '#lib/db/client.ts'
import { migrate } from '#lib/db/migrate.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { seed } from '#prisma/seed/seed.ts'
import { emptyDatabase, freshDatabase, type TestDatabase } from '../../e2e/fixtures/database.ts'
import { personOf, sessionOf } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, published } from '../../e2e/fixtures/records.ts'
import { uploadedTo } from '../../e2e/fixtures/upload.ts'
import { verified } from './archive.ts'
import type { Manifest } from './manifest.ts'
import { type Restoration, restoreBackUp } from './restore.ts'
import { leftOut } from './tables.ts'
import { takeBackUp } from './take.ts'

// Each restores the whole record, some of them several times.
vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'secretariat-back-up-'))
const filesFolder = join(folder, 'files')
/** By their paths. */
const uploads: Record<string, Buffer> = {}
const given: TestDatabase[] = []
const source = () => process.env.OWNER_DATABASE_URL ?? ''

beforeAll(async () => {
  await seed()
  const actor = await database().$transaction(importActor)
  const first = await published(
    actor,
    'meeting',
    meetingContent({ title: inSpanish('Tab\there, \\N, "quotes"\nand ñandú') }),
  )
  const second = await published(actor, 'meeting', meetingContent({ start: '2025-05' }), first)
  await withdrawRecord(actor, { recordId: second.recordId, version: second.version, message: 'Por error' })
  await drafted(actor, 'meeting', meetingContent())
  const { id } = await personOf('editor')
  await sessionOf(id)
  for (const bytes of [randomBytes(300_000), Buffer.from('%PDF-1.7\n'), Buffer.alloc(0)]) {
    uploads[await uploadedTo(filesFolder, bytes)] = bytes
  }
  // Still coming in: it has no row yet, and is no part of the moment.
  writeFileSync(join(filesFolder, `${randomUUID()}.pdf`), '%PDF-1.7\n')
}, 120_000)

afterEach(async () => {
  for (const each of given.splice(0)) await each.drop()
})
afterAll(() => rmSync(folder, { recursive: true }))

let names = 0
const newName = (kind: string) => join(folder, `${kind}-${++names}`)

/** A back-up of the test's own database, in small pieces. */
async function taken(ownerUrl = source()): Promise<string> {
  const to = newName('archive')
  await takeBackUp({ ownerUrl, filesFolder, to, partBytes: 40_000 })
  return to
}

async function place(made = emptyDatabase(inject('server'))): Promise<TestDatabase & { filesFolder: string }> {
  const empty = await made
  given.push(empty)
  return { ...empty, filesFolder: newName('restored') }
}

async function restored(
  archive: string,
  to: Awaited<ReturnType<typeof place>>,
  extra: Partial<Restoration> = {},
): Promise<Manifest> {
  const manifest = extra.manifest ?? (await verified(archive))
  await restoreBackUp({
    archive,
    manifest,
    ownerUrl: to.ownerUrl,
    appUrl: to.url,
    filesFolder: to.filesFolder,
    ...extra,
  })
  return manifest
}

async function on<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Every row of every table as text, in one order. */
const rowsOf = (url: string) =>
  on(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
    const all: Record<string, string[]> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`)
      all[name] = rows.map(({ row }) => row)
    }
    return all
  })

const filesBelow = (top: string) =>
  Object.fromEntries(
    readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(top.length + 1), readFileSync(path)]),
  )

/** Without what is new in every database: when its migrations were applied, and under which id. */
const comparable = ({ _prisma_migrations, ...tables }: Record<string, string[]>) => tables

describe('a restored back-up', () => {
  it('is the database row for row and the files byte for byte, but what lets someone in', async () => {
    const to = await place()
    const manifest = await restored(await taken(), to)
    const [before, after] = [comparable(await rowsOf(source())), comparable(await rowsOf(to.ownerUrl))]
    expect(before.Session).toHaveLength(1)
    expect(after).toEqual({ ...before, ...Object.fromEntries([...leftOut].map((name) => [name, []])) })
    expect(after.Revision?.length).toBeGreaterThan(100)
    expect(manifest.members.filter(({ name }) => name.startsWith('tables/Revision.')).length).toBeGreaterThan(3)
    expect(filesBelow(to.filesFolder)).toEqual(uploads)
  })

  it('gives the same archive again', async () => {
    const to = await place()
    const first = await restored(await taken(), to)
    const again = newName('archive')
    const second = await takeBackUp({
      ownerUrl: to.ownerUrl,
      filesFolder: to.filesFolder,
      to: again,
      partBytes: 40_000,
    })
    expect({ ...second, takenAt: first.takenAt }).toEqual(first)
  })

  it('is one moment of a database that was written to all the while', async () => {
    const actor = await database().$transaction(importActor)
    let over = false
    const writing = (async () => {
      let written = 0
      for (; !over; written++)
        await published(actor, 'meeting', meetingContent({ title: inSpanish(`Otra ${randomUUID()}`) }))
      return written
    })()
    const archives: string[] = []
    for (let n = 0; n < 3; n++) archives.push(await taken())
    over = true
    expect(await writing).toBeGreaterThan(0)
    // Each is checked as it is restored: rows, search, sequence and trail agree only within one moment.
    for (const archive of archives) await restored(archive, await place())
  }, 120_000)

  it('lets the application work on, and keeps the trail from it', async () => {
    const to = await place()
    await restored(await taken(), to)
    await on(to.url, async (app) => {
      await app.query(`insert into "Session" (id, "userId") select repeat('a', 64), id from "User" limit 1`)
      await expect(app.query('update "AuditEntry" set act = act')).rejects.toMatchObject({ code: '42501' })
      await expect(app.query('select from "_prisma_migrations"')).rejects.toMatchObject({ code: '42501' })
    })
  })
})

describe('an archive of an older release', () => {
  /** The release's migrations and further ones. */
  function release(further: Record<string, string>): string {
    const migrations = newName('migrations')
    cpSync(join(import.meta.dirname, '../../prisma/migrations'), migrations, { recursive: true })
    for (const [name, script] of Object.entries(further)) {
      mkdirSync(join(migrations, name))
      writeFileSync(join(migrations, name, 'migration.sql'), script)
    }
    return migrations
  }
  const numbered = { '99990101_numbered': 'create table "Numbered" (number serial primary key, word text not null)' }
  const later = {
    '99990102_later': `alter table "Numbered" add column "length" int; update "Numbered" set "length" = length(word)`,
  }

  it('goes in as it was and is then brought up to date; sequences go on where they were', async () => {
    const [from, to] = [await place(), await place()]
    const old = release(numbered)
    await migrate({ ownerUrl: from.ownerUrl, appUrl: from.url }, old)
    await on(from.ownerUrl, (client) => client.query(`insert into "Numbered" (word) values ('one'), ('three')`))
    await restored(await taken(from.ownerUrl), to, { migrations: release({ ...numbered, ...later }) })
    await on(to.url, async (app) => {
      await app.query(`insert into "Numbered" (word) values ('next')`)
      const { rows } = await app.query('select * from "Numbered" order by number')
      expect(rows).toEqual([
        { number: 1, word: 'one', length: 3 },
        { number: 2, word: 'three', length: 5 },
        { number: 3, word: 'next', length: null },
      ])
    })
  })

  it('is not withheld for what the upgrade leaves to be done, but is for a broken trail', async () => {
    const [from, to, other] = [await place(), await place(), await place()]
    const newer = release(numbered)
    await restored(await taken(), from)
    await on(from.ownerUrl, (client) =>
      client.query(`delete from "SearchEntry" where locale = 'en' and type = 'state'`),
    )
    const found: string[] = []
    await restored(await taken(from.ownerUrl), to, { migrations: newer, found: (line) => found.push(line) })
    expect(found.length).toBeGreaterThan(10)
    expect(found[0]).toMatch(/^state .*: /)
    await on(from.ownerUrl, (client) =>
      client.query(`
        alter table "AuditEntry" disable trigger all;
        delete from "AuditEntry" where number = 7;
        alter table "AuditEntry" enable always trigger "AuditEntry_rows_stay"`),
    )
    await expect(restored(await taken(from.ownerUrl), other, { migrations: newer })).rejects.toThrow(
      'the audit trail is broken at entry 7',
    )
  })

  it('is refused by one that lacks its migrations, and by a database that is ahead of it', async () => {
    const [from, to, ahead] = [await place(), await place(), await place()]
    const newer = release(numbered)
    await migrate({ ownerUrl: from.ownerUrl, appUrl: from.url }, newer)
    await expect(restored(await taken(from.ownerUrl), to)).rejects.toThrow(
      /another release \(migration 99990101_numbered\)/,
    )
    expect(await rowsOf(to.ownerUrl)).toEqual({})
    await migrate({ ownerUrl: ahead.ownerUrl, appUrl: ahead.url }, newer)
    await expect(restored(await taken(), ahead, { migrations: newer })).rejects.toThrow(/tables of a later release/)
  })
})

describe('nothing is restored', () => {
  const isUntouched = async (to: Awaited<ReturnType<typeof place>>) => {
    const rows = comparable(await rowsOf(to.ownerUrl))
    expect(Object.entries(rows).filter(([, each]) => each.length > 0)).toEqual([])
    expect(existsSync(to.filesFolder)).toBe(false)
    expect(existsSync(`${to.filesFolder}.restoring`)).toBe(false)
  }

  it('where there are rows or files already', async () => {
    const archive = await taken()
    const used = await place(freshDatabase(inject('server')))
    await on(used.ownerUrl, (client) =>
      client.query(`insert into "Attempt" (key, "windowStart", count) values ('a', now(), 1)`),
    )
    await expect(restored(archive, used)).rejects.toThrow(
      /^The database is not empty \(1 tables hold rows, Attempt the first\)/,
    )
    const filled = await place()
    mkdirSync(filled.filesFolder)
    writeFileSync(join(filled.filesFolder, 'a'), 'mine')
    await expect(restored(archive, filled)).rejects.toThrow(/^There are files in /)
    expect(filesBelow(filled.filesFolder)).toEqual({ a: Buffer.from('mine') })
    expect(await rowsOf(filled.ownerUrl)).toEqual({})
  })

  it('where the archive became another after it was verified', async () => {
    const archive = await taken()
    const manifest = await verified(archive)
    const to = await place()
    const [path = '', bytes = ''] = Object.entries(uploads)[0] ?? []
    writeFileSync(join(filesFolder, path), randomBytes(300_000))
    const other = await taken()
    writeFileSync(join(filesFolder, path), bytes)
    await expect(restored(other, to, { manifest })).rejects.toThrow(`files/${path} changed while it was restored.`)
    await isUntouched(to)
    // The place is as good as new.
    await restored(archive, to)
  })

  it('where what was backed up contradicts itself, unless that is wanted', async () => {
    const from = await place()
    await restored(await taken(), from)
    await on(from.ownerUrl, (client) =>
      client.query(
        `delete from "SearchEntry" where locale = 'en' and "recordId" = (select "recordId" from "State" limit 1)`,
      ),
    )
    const [archive, to] = [await taken(from.ownerUrl), await place()]
    await expect(restored(archive, to)).rejects.toThrow(/contradicts itself \(state .*: has 2 search entries\)/)
    await isUntouched(to)
    const found: string[] = []
    await restored(archive, to, { despite: true, found: (line) => found.push(line) })
    expect(found).toEqual([expect.stringMatching(/^state .*: has 2 search entries$/)])
  })
})

it('leaves out every table that holds what lets someone in', async () => {
  const { rows } = await on(source(), (client) =>
    client.query<{ name: string }>(
      `select distinct table_name as name from information_schema.columns where table_schema = 'public' and column_name ~* '(token|secret)(hash)?$'`,
    ),
  )
  expect(rows.map(({ name }) => name).filter((name) => !leftOut.has(name))).toEqual([])
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { emptyDatabase, type TestDatabase } from '../../e2e/fixtures/database.ts'
import { migrate } from './migrate.ts'

let database: TestDatabase
let owner: pg.Client
let app: pg.Client
let folder: string

beforeEach(async () => {
  database = await emptyDatabase(inject('server'))
  folder = mkdtempSync(join(tmpdir(), 'secretariat-migrations-'))
  ;[owner, app] = [database.ownerUrl, database.url].map((connectionString) => new pg.Client({ connectionString })) as [
    pg.Client,
    pg.Client,
  ]
  await Promise.all([owner.connect(), app.connect()])
})
afterEach(async () => {
  await Promise.all([owner.end(), app.end()])
  await database.drop()
  rmSync(folder, { recursive: true })
})

function migration(name: string, script: string): void {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), script)
}

/** Tables of which the grants speak, so that they can be given. */
const tables = 'create table "AuditEntry" (number int); create table "Publication" (number int);'
const run = () => migrate({ ownerUrl: database.ownerUrl, appUrl: database.url }, folder)
const tellings = async () =>
  (
    await owner.query(
      'select migration_name as name, finished_at is not null as finished from "_prisma_migrations" order by started_at',
    )
  ).rows

describe('migrations', () => {
  it('are applied once, in the order of their names, function bodies whole', async () => {
    migration('2_second', `create function two() returns int language plpgsql as $$ begin perform 1; return 2; end $$;`)
    migration('1_first', tables)
    expect(await run()).toEqual(['1_first', '2_second'])
    expect(await run()).toEqual([])
    expect((await owner.query('select two()')).rows).toEqual([{ two: 2 }])
  })

  it('leave nothing of one that fails, and take it up again when it is mended', async () => {
    migration('1_first', tables)
    migration('2_second', 'create table half (number int); select 1 / 0;')
    await expect(run()).rejects.toThrow(/^Migration 2_second failed, and nothing of it remains: division by zero$/)
    expect(await tellings()).toEqual([{ name: '1_first', finished: true }])
    migration('2_second', 'create table half (number int);')
    expect(await run()).toEqual(['2_second'])
  })

  it('refuse a database whose applied migration is another by now', async () => {
    migration('1_first', tables)
    await run()
    migration('1_first', `${tables} -- changed`)
    await expect(run()).rejects.toThrow(/Migration 1_first was changed/)
  })

  it('are applied by one of several starts at once', async () => {
    migration('1_first', tables)
    const applied = await Promise.all([run(), run(), run(), run()])
    expect(applied.flat()).toEqual(['1_first'])
  })

  it('take over what a command of Prisma’s began and did not finish', async () => {
    migration('1_first', tables)
    await run()
    migration('2_second', 'create table two (number int);')
    await owner.query(
      `insert into "_prisma_migrations" (id, checksum, migration_name) values ('an-id', 'a-checksum', '2_second')`,
    )
    expect(await run()).toEqual(['2_second'])
    expect(
      (await owner.query('select from "_prisma_migrations" where finished_at is null and rolled_back_at is null'))
        .rowCount,
    ).toBe(0)
  })
})

describe('the application’s role', () => {
  it('adds to what only grows, and can neither change nor remove nor escape it', async () => {
    await migrate({ ownerUrl: database.ownerUrl, appUrl: database.url })
    for (const sql of [
      'update "AuditEntry" set act = act',
      'delete from "AuditEntry"',
      'truncate "AuditEntry"',
      'delete from "Publication"',
      'alter table "AuditEntry" disable trigger all',
      'drop table "AuditEntry"',
      'create table mine (number int)',
      'set role owner',
      'select * from "_prisma_migrations"',
    ]) {
      await expect(app.query(sql), sql).rejects.toMatchObject({ code: '42501' })
    }
    expect((await app.query('select count(*)::int from "AuditEntry"')).rows).toEqual([{ count: 0 }])
  })
})

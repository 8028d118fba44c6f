import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { run } from '#lib/process/guarded.mjs'
import { emptyDatabase, type TestDatabase } from '../e2e/fixtures/database.ts'
import { prisma } from './prisma-command.ts'

let database: TestDatabase
let owner: pg.Client
let folder: string

const schema = `
generator client {
  provider = "prisma-client"
  output   = "client"
}
datasource db {
  provider = "postgresql"
}
model Item {
  number Int    @id
  name   String
  @@index([name])
}`

const items = `
create table "Item" (number int, name text not null, constraint "Item_pkey" primary key (number));
create index "Item_name_idx" on "Item" (name);`
const withFunction = `
create function kept() returns trigger language plpgsql as $$
begin
  if old.number <> new.number then raise exception 'kept; as it is'; end if;
  return new;
end $$;
create trigger kept before update on "Item" for each row execute function kept();`

beforeEach(async () => {
  database = await emptyDatabase(inject('server'))
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  folder = mkdtempSync(join(tmpdir(), 'secretariat-engine-'))
  writeFileSync(join(folder, 'schema.prisma'), schema)
  const config = {
    schema: 'schema.prisma',
    migrations: { path: 'migrations' },
    datasource: { url: database.ownerUrl },
  }
  writeFileSync(join(folder, 'prisma.config.mjs'), `export default ${JSON.stringify(config)}`)
  mkdirSync(join(folder, 'migrations'))
  writeFileSync(join(folder, 'migrations/migration_lock.toml'), 'provider = "postgresql"')
})
afterEach(async () => {
  await owner.end()
  await database.drop()
  rmSync(folder, { recursive: true })
})

function migration(name: string, script: string): void {
  mkdirSync(join(folder, 'migrations', name))
  writeFileSync(join(folder, 'migrations', name, 'migration.sql'), script)
}

/** Runs one of Prisma's commands in the folder, and resolves with its exit code and what it said. */
async function said(...args: string[]) {
  const command = prisma(args)
  const env = { ...process.env, ...command.env, NO_COLOR: '1', DATABASE_URL: '', MIGRATION_DATABASE_URL: '' }
  return run(process.execPath, [command.file, ...command.args], { cwd: folder, env })
}

const names = async (sql: string) => (await owner.query<{ name: string }>(sql)).rows.map(({ name }) => name)
const tables = () => names(`select tablename as name from pg_tables where schemaname = 'public' order by name`)
const shadows = () => names(`select datname as name from pg_database where datname like 'shadow%'`)

describe('the schema engine', () => {
  it('applies migrations whole, function bodies too, and tells what stands', async () => {
    migration('1_items', items)
    migration('2_kept', withFunction)
    expect(await said('migrate', 'deploy')).toMatchObject({ code: 0 })
    await owner.query(`insert into "Item" values (1, 'one')`)
    await expect(owner.query('update "Item" set number = 2')).rejects.toThrow('kept; as it is')
    const status = await said('migrate', 'status')
    expect(status).toMatchObject({ code: 0, out: expect.stringContaining('Database schema is up to date') })
  })

  it('leaves nothing of a migration that fails, and says why', async () => {
    migration('1_items', `${items} select 1 / 0;`)
    const { code, err } = await said('migrate', 'deploy')
    expect(code).toBe(1)
    expect(err).toContain('division by zero')
    expect(await tables()).toEqual(['_prisma_migrations'])
  })

  it('replays migrations in a database of its own, which is gone afterwards', async () => {
    migration('1_items', items)
    migration('2_kept', withFunction)
    const drift = ['migrate', 'diff', '--from-migrations', 'migrations', '--to-schema', 'schema.prisma', '--exit-code']
    expect(await said(...drift)).toMatchObject({ code: 0 })
    expect(await tables()).toEqual([])
    expect(await shadows()).toEqual([])
    writeFileSync(join(folder, 'schema.prisma'), schema.replace('name   String', 'name   String\n  year   Int?'))
    const { code, out, err } = await said(...drift, '--script')
    expect({ code, out: out.trim() }).toEqual({
      code: 2,
      out: expect.stringContaining('ADD COLUMN     "year" INTEGER'),
    })
    expect(err).not.toMatch(/unknown|error/i)
    expect(await shadows()).toEqual([])
  })

  it('reads what stands in a database, the keys between its tables too', async () => {
    await owner.query(`${items} create table "Note" (item int references "Item" on delete cascade);`)
    const { code, out } = await said('db', 'pull', '--print')
    expect(code).toBe(0)
    expect(out).toMatch(/Item\s+Item\? .*onDelete: Cascade/)
  })

  it('says its version', async () => {
    const { code, out } = await said('version')
    expect(code).toBe(0)
    expect(out).toMatch(/Schema Engine\s+: schema-engine-cli [0-9a-f]{40}/)
  })
})

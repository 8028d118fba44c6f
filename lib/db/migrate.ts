import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { roleOf } from './role-of.ts'
import { grantTo } from './roles.ts'

const ownFolder = join(import.meta.dirname, '../../prisma/migrations')

/** The number under which Prisma's own commands wait for each other, so that they and we do too. */
const prismaLock = 72_707_369

/** Prisma's own table, as its schema engine makes it. */
const migrationsTable = `
create table if not exists "_prisma_migrations" (
  "id"                  varchar(36) primary key not null,
  "checksum"            varchar(64) not null,
  "finished_at"         timestamptz,
  "migration_name"      varchar(255) not null,
  "logs"                text,
  "rolled_back_at"      timestamptz,
  "started_at"          timestamptz not null default now(),
  "applied_steps_count" integer not null default 0
)`

/** A migration by its name and the SHA-256 of its script. */
export interface MigrationMark {
  name: string
  checksum: string
}

interface Migration extends MigrationMark {
  script: string
}

/**
 * Brings a database to the newest migration as the owner of its tables, and grants the application's role what it needs. Two starts at
 * once wait for each other. Each migration and the row that tells of it are one transaction, which Prisma's own `migrate deploy` does
 * not give: whatever happens in the middle, a migration is there or it is not. Goes no further than `upTo`, where that is given. Returns
 * the names of those that were applied now. Throws an Error with one line to show.
 */
export async function migrate(
  { ownerUrl, appUrl }: { ownerUrl: string; appUrl: string },
  folder = ownFolder,
  upTo?: string,
): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('select pg_advisory_lock($1)', [prismaLock])
    const pending = (await pendingOf(owner, folder)).filter(({ name }) => !upTo || name <= upTo)
    for (const migration of pending) await apply(owner, migration)
    await grantTo(roleOf(appUrl), owner)
    return pending.map(({ name }) => name)
  } finally {
    await owner.end()
  }
}

/** Applies what is missing as a part of the caller's transaction, the tables' owner's. Throws an Error with one line to show. */
export async function migrateWithin(owner: pg.ClientBase, folder = ownFolder): Promise<void> {
  for (const migration of await pendingOf(owner, folder)) {
    await write(owner, migration).catch((error) => {
      throw failed(migration, error)
    })
  }
}

/** The migrations that a database has, in the order of their names. As the owner of its tables. */
export async function appliedMigrations(owner: pg.ClientBase): Promise<MigrationMark[]> {
  const { rows } = await owner.query<MigrationMark>(
    `select migration_name as name, checksum from "_prisma_migrations"
     where finished_at is not null and rolled_back_at is null order by migration_name`,
  )
  return rows
}

/** The migrations that this release knows, in their order. */
export function knownMigrations(folder = ownFolder): MigrationMark[] {
  return migrationsIn(folder).map(({ name, checksum }) => ({ name, checksum }))
}

async function pendingOf(owner: pg.ClientBase, folder: string): Promise<Migration[]> {
  await owner.query(migrationsTable)
  const applied = new Map((await appliedMigrations(owner)).map(({ name, checksum }) => [name, checksum]))
  const migrations = migrationsIn(folder)
  const changed = migrations.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum)
  if (changed) {
    throw new Error(
      `Migration ${changed.name} was changed after this database got it. Put its file back as it was; a database of development can be emptied with npm run prisma -- migrate reset.`,
    )
  }
  return migrations.filter(({ name }) => !applied.has(name))
}

function migrationsIn(folder: string): Migration[] {
  return readdirSync(folder)
    .toSorted()
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .map((name) => {
      const script = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    })
}

async function apply(owner: pg.Client, migration: Migration): Promise<void> {
  try {
    await owner.query('begin')
    await write(owner, migration)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback').catch(() => {})
    throw failed(migration, error)
  }
}

async function write(owner: pg.ClientBase, { name, script, checksum }: Migration): Promise<void> {
  await owner.query(script)
  // What one of Prisma's commands began and did not finish left nothing behind: its scripts too are sent whole.
  await owner.query(
    'update "_prisma_migrations" set rolled_back_at = now() where migration_name = $1 and finished_at is null and rolled_back_at is null',
    [name],
  )
  await owner.query(
    `insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
     values ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  )
}

const failed = ({ name }: Migration, error: unknown) =>
  new Error(`Migration ${name} failed, and nothing of it remains: ${(error as Error).message}`, { cause: error })

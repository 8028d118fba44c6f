import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { roleOf } from './role-of.ts'
import { grantTo } from './roles.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'prisma/migrations')

/**
 * Brings a database to the newest migration as the owner of its tables, and grants the application's role what it needs. Prisma's own
 * command does the work; it is spared where every migration stands in the database unchanged. Throws an Error with one line to show.
 */
export async function migrate({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }): Promise<void> {
  if (!(await upToDate(ownerUrl))) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/prisma.mjs'), 'migrate', 'deploy'],
      {
        cwd: root,
        env: { ...process.env, DATABASE_URL: ownerUrl, MIGRATION_DATABASE_URL: ownerUrl },
        encoding: 'utf8',
      },
    )
    if (status !== 0) throw new Error(`The database could not be migrated:\n${stderr.trim() || stdout.trim()}`)
  }
  await grantTo(roleOf(appUrl), ownerUrl)
}

async function upToDate(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      'select migration_name, checksum from "_prisma_migrations" where finished_at is not null and rolled_back_at is null',
    )
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]))
    const wanted = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    return wanted.every(({ name }) => {
      const script = readFileSync(join(folder, name, 'migration.sql'))
      return applied.get(name) === createHash('sha256').update(script).digest('hex')
    })
  } catch (error) {
    // 42P01: there is no table of migrations, so none was made yet.
    if ((error as { code?: string }).code === '42P01') return false
    throw error
  } finally {
    await client.end()
  }
}

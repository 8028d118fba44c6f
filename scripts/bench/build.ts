import pg from 'pg'
import { migrate } from '#lib/db/migrate.ts'
import { ensureFirstAdministrator } from '../../prisma/seed/first-administrator.ts'
import type { OpenDatabase } from '../database.ts'
import { progressLine } from '../progress.ts'
import { administrator } from './administrator.ts'
import { fillRecord } from './record.ts'

/** Makes the record of a size on an open database, or brings a smaller one to it, and says how long that took and how large it is. */
export async function build(meetings: number, { appUrl, ownerUrl }: OpenDatabase): Promise<void> {
  const began = performance.now()
  const tell = progressLine()
  await migrate({ appUrl, ownerUrl })
  await ensureFirstAdministrator({ ADMIN_EMAIL: administrator.email, ADMIN_PASSWORD: administrator.password })
  await fillRecord(meetings, (there) =>
    tell(`${there.toLocaleString('en')} of ${meetings.toLocaleString('en')} meetings`),
  )
  tell('')
  const size = await settled(ownerUrl)
  const seconds = Math.round((performance.now() - began) / 1000)
  console.info(`${meetings.toLocaleString('en')} meetings in ${seconds} s; the database has ${size}`)
}

/** As a database is that has been running for a while: counted, and cleared of what the loading left behind. Resolves with its size. */
async function settled(ownerUrl: string): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('vacuum (analyze)')
    const { rows } = await owner.query<{ size: string }>(
      'select pg_size_pretty(pg_database_size(current_database())) as size',
    )
    return rows[0]?.size ?? ''
  } finally {
    await owner.end()
  }
}

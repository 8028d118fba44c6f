import { parseArgs } from 'node:util'
import { fromWhereTyped } from '../archive-file.ts'
import { onDatabase } from '../on-database.ts'
import { Told } from '../told.ts'

/** `npm run bench`. */
export async function bench(args: string[]): Promise<never> {
  const { values } = parseArgs({ args, options: { build: { type: 'string' }, into: { type: 'string' } } })
  const meetings = Number(values.build)
  if (!values.into || !Number.isSafeInteger(meetings) || meetings < 18)
    throw new Told('npm run bench -- --build <meetings, 18 at least> --into <folder>')
  const folder = fromWhereTyped(values.into)
  // Never the database that somebody works with.
  Object.assign(process.env, { DATA_DIR: folder, DATABASE_URL: '', MIGRATION_DATABASE_URL: '' })
  return onDatabase({ mayBeRunning: false }, async (database) => {
    const { build } = await import('./build.ts')
    const { administrator } = await import('./administrator.ts')
    await build(meetings, database)
    console.info(`To see it: DATA_DIR=${folder} npm start, as ${administrator.email} with "${administrator.password}"`)
    return 0
  })
}

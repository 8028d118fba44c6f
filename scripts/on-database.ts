import { constants } from 'node:os'
import type { Environment } from '../lib/env.ts'
import { build } from './build.ts'
import { type OpenDatabase, openDatabase } from './database.ts'
import { environmentOrTold } from './environment.ts'
import { Told } from './told.ts'

/**
 * Does a command's work on the database of the environment, or on the embedded one, and ends with the exit code that the work resolves
 * with; with 2 and a line that says why where it could not be done. The embedded database is the command's alone, unless it may be one
 * that is running already. Modules of the application are to be imported by the work itself: their database client may only be made now.
 */
export async function onDatabase(
  { mayBeRunning }: { mayBeRunning: boolean },
  work: (database: OpenDatabase, environment: Environment) => Promise<number>,
): Promise<never> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]))
  }
  // Whoever ran the command is gone without a word.
  process.on('disconnect', () => process.exit(1))
  let database: OpenDatabase | undefined
  let code = 2
  try {
    const environment = environmentOrTold()
    await build({ say: (step) => console.error(step), started: () => {} }, { withPages: false })
    database = await openDatabase(environment, { mayBeRunning })
    Object.assign(process.env, { DATABASE_URL: database.appUrl, DATA_DIR: environment.dataDir })
    code = await Promise.race([work(database, environment), database.lost.then((why) => Promise.reject(why))])
  } catch (error) {
    console.error(inWords(error))
  } finally {
    await database?.close()
  }
  process.exit(code)
}

/** Prisma's codes for a table and a column that are not there. */
const otherTables = ['P2021', 'P2022']

function inWords(error: unknown): unknown {
  if (error instanceof Told) return error.message
  if (otherTables.includes(String((error as { code?: unknown }).code)))
    return 'The database does not have the tables of this release: npm start brings it up to date.'
  return error
}

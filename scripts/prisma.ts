import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { type OpenDatabase, openDatabase } from './database.ts'
import { environmentOrTold } from './environment.ts'
import { prisma } from './prisma-command.ts'
import { Told } from './told.ts'

/** Commands that read files alone. */
const offline = ['generate', 'format', 'validate', 'version', 'init', 'help']

/**
 * Runs one of Prisma's commands on the database of the environment; else on the embedded one, as it runs already or for this command
 * alone. Ends with the command's exit code.
 */
export async function runPrisma(args: string[]): Promise<void> {
  let database: OpenDatabase | undefined
  try {
    const [command] = args
    if (command && !command.startsWith('-') && !offline.includes(command)) {
      database = await openDatabase(environmentOrTold(), { mayBeRunning: true })
    }
    process.exitCode = await ran(args, database)
  } catch (error) {
    console.error(error instanceof Told ? error.message : error)
    process.exitCode = 1
  } finally {
    await database?.close()
  }
  process.exit()
}

async function ran(args: string[], database: OpenDatabase | undefined): Promise<number> {
  const command = prisma(args)
  const env = {
    ...process.env,
    ...command.env,
    ...(database && { DATABASE_URL: database.appUrl, MIGRATION_DATABASE_URL: database.ownerUrl }),
  }
  const child = spawn(process.execPath, [command.file, ...command.args], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  process.on('disconnect', () => child.kill('SIGTERM'))
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  return signal ? 128 + constants.signals[signal] : (code ?? 1)
}

import { parseArgs } from 'node:util'
import { verified } from '../lib/backup/archive.ts'
import { BrokenArchive } from '../lib/backup/tar.ts'
import { filesFolder, fromWhereTyped, inWords } from './archive-file.ts'
import { onDatabase } from './on-database.ts'
import { progressLine } from './progress.ts'
import { Told, toldOf } from './told.ts'

/** Of what the check finds, so many are shown. */
const named = 20

const usage = 'npm run restore -- <archive> [--despite]'

/** Reads the archive whole before it so much as opens a database. Exit code 1 where the archive is not restored. */
export async function restore(given: string[]): Promise<void> {
  const tell = progressLine()
  try {
    const { archive, despite } = chosen(given)
    tell('Reading the archive')
    const manifest = await verified(archive)
    await onDatabase({ mayBeRunning: false }, async ({ ownerUrl, appUrl }, environment) => {
      // The client that it checks with may only be made now.
      const { restoreBackUp } = await import('../lib/backup/restore.ts')
      const found: string[] = []
      let count = 0
      await restoreBackUp({
        archive,
        manifest,
        ownerUrl,
        appUrl,
        filesFolder: filesFolder(environment),
        progress: (what) => tell(`Restoring ${what}`),
        despite,
        found: (line) => {
          if (found.push(line) > named) found.pop()
          count++
        },
      }).catch((error) => {
        tell('')
        throw new Told(`Nothing was restored. ${toldOf(error, environment.dataDir).message}`, { cause: error })
      })
      tell('')
      for (const line of found) console.info(line)
      if (count > named) console.info(`and ${count - named} more, which npm run check names`)
      console.info(`Restored ${inWords(manifest)}`)
      console.info(
        'Whoever works here signs in anew. What was changed, ended or redacted since then is to be done again.',
      )
      return 0
    })
  } catch (error) {
    tell('')
    const known =
      error instanceof BrokenArchive || error instanceof Told || (error as { code?: unknown }).code === 'ENOENT'
    console.error(known ? `Nothing was restored. ${(error as Error).message}` : error)
    process.exit(1)
  }
}

function chosen(given: string[]): { archive: string; despite: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: given,
      allowPositionals: true,
      options: { despite: { type: 'boolean', default: false } },
    })
    const [name, ...others] = positionals
    if (!name || others.length > 0) throw new Error('One archive is to be named')
    return { archive: fromWhereTyped(name), despite: values.despite }
  } catch (error) {
    throw new Told(`${(error as Error).message}: ${usage}`)
  }
}

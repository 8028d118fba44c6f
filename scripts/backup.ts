import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { verified } from '../lib/backup/archive.ts'
import { takeBackUp } from '../lib/backup/take.ts'
import { filesFolder, fromWhereTyped, inWords, sha256OfFile } from './archive-file.ts'
import { onDatabase } from './on-database.ts'
import { progressLine } from './progress.ts'
import { diskIsFull, saysDiskIsFull, Told } from './told.ts'

/** Writes the archive beside its place, reads it back, and only then gives it its name. Without a name it goes below DATA_DIR. */
export async function backUp([name]: string[]): Promise<never> {
  return onDatabase({ mayBeRunning: true }, async ({ ownerUrl }, environment) => {
    const moment = new Date().toISOString().replace(/\.\d+/, '').replaceAll(':', '')
    const file = name ? fromWhereTyped(name) : join(environment.dataDir, 'back-ups', `secretariat-${moment}.tar.gz`)
    if (existsSync(file)) throw new Told(`${file} is there already: give another name.`)
    const part = `${file}.part`
    process.on('exit', () => rmSync(part, { force: true }))
    const tell = progressLine()
    try {
      mkdirSync(dirname(file), { recursive: true })
      rmSync(part, { force: true })
      await takeBackUp({
        ownerUrl,
        filesFolder: filesFolder(environment),
        to: part,
        progress: (what) => tell(`Copying ${what}`),
      })
      tell('Reading it back')
      const manifest = await verified(part)
      renameSync(part, file)
      tell('')
      console.info(`Backed up ${inWords(manifest)}`)
      console.info(`${file} (SHA-256 ${await sha256OfFile(file)})`)
      return 0
    } catch (error) {
      tell('')
      const { message } = error as Error
      throw saysDiskIsFull(message) ? diskIsFull(file) : new Told(`No back-up was made: ${message}`, { cause: error })
    }
  })
}

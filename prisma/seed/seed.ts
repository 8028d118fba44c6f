import { pathToFileURL } from 'node:url'
import { importActor } from '#lib/auth/import-actor.ts'
import { database } from '#lib/db/client.ts'
import type { RecordType } from '#lib/record-types.ts'
import { type NewRecord, publishNew } from '#lib/revision/import.ts'
import { meetings } from './quito/meetings.ts'
import { states } from './quito/states.ts'
import { themes } from './quito/themes.ts'
import { workingGroups } from './quito/working-groups.ts'

const of = (type: RecordType, records: readonly { id: string; content: unknown }[]): NewRecord[] =>
  records.map(({ id, content }) => ({ type, recordId: id, content }))

/** The record of the process as its profile page has it: what is referred to before what refers to it. */
export const quitoProcess: NewRecord[] = [
  ...of('state', states),
  ...of('thematicArea', themes),
  ...of('workingGroup', workingGroups),
  ...of('meeting', meetings),
]

/**
 * Publishes the process's record where the database holds no record at all, in one transaction: all of it or nothing. Two starts at
 * once wait for each other. Returns how many records it published; 0 where there was something already.
 */
export async function seed(): Promise<number> {
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(20180904)`
      if (await tx.record.findFirst({ select: { id: true } })) return 0
      return (await publishNew(tx, await importActor(tx), quitoProcess)).length
    },
    { timeout: 120_000 },
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const published = await seed()
  console.info(published > 0 ? `Published ${published} records of the Quito Process` : 'The record is there already')
  await database().$disconnect()
}

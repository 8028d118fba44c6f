import { pathToFileURL } from 'node:url'
import { importActor } from '#lib/auth/import-actor.ts'
import { database } from '#lib/db/client.ts'
import { propose, publishNew } from '#lib/revision/import.ts'
import { quitoProcess, quitoProposals } from './quito/record.ts'

export interface Seeded {
  /** How many records were published, and how many revisions wait for review; 0 of each where there was something already. */
  published: number
  proposed: number
}

/**
 * Where the database holds no record at all, publishes the process's record and submits what other sources say of it, in one transaction:
 * all of it or nothing. Two starts at once wait for each other.
 */
export async function seed(): Promise<Seeded> {
  return database().$transaction(
    async (tx) => {
      // Whoever waits here waits for as long as the other loads, which on a busy machine is longer than a statement may last.
      await tx.$executeRaw`set local statement_timeout = '120s'`
      await tx.$executeRaw`select pg_advisory_xact_lock(20180904)`
      if (await tx.record.findFirst({ select: { id: true } })) return { published: 0, proposed: 0 }
      const actor = await importActor(tx)
      const published = await publishNew(tx, actor, quitoProcess)
      const submitted = await propose(tx, actor, quitoProposals)
      return { published: published.length, proposed: submitted.length }
    },
    { timeout: 120_000 },
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { published, proposed } = await seed()
  console.info(
    published > 0
      ? `Published ${published} records of the Quito Process; ${proposed} proposals wait for review`
      : 'The record is there already',
  )
  await database().$disconnect()
}

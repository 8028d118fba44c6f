import { inOneTransaction } from '#lib/db/one-transaction.ts'
import { findContradictions } from '#lib/revision/check.ts'
import { progressLine } from './progress.ts'

/** Prints what contradicts itself, a line each, at one moment of the database. Resolves with 0 where nothing does, else with 1. */
export async function check(databaseUrl: string): Promise<number> {
  const tell = progressLine()
  const words = new Intl.NumberFormat('en')
  let records = 0
  let found = 0
  await inOneTransaction(databaseUrl, 'begin isolation level repeatable read read only', async ({ prisma }) => {
    const walk = findContradictions(prisma, (walked, of) => {
      records = walked
      tell(`${words.format(walked)} of ${words.format(of)} records`)
    })
    for await (const line of walk) {
      found++
      tell('')
      console.info(line)
    }
  })
  tell('')
  const walked = `in ${words.format(records)} records and the audit trail`
  console.info(found === 0 ? `Nothing contradicts itself ${walked}` : `${words.format(found)} found ${walked}`)
  return found === 0 ? 0 : 1
}

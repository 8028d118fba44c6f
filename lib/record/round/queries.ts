import 'server-only'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import type { RecordNames } from '../names.ts'
import { publishedNames } from '../published-names.ts'
import type { RoundContent } from './schema.ts'
import { roundContentOf } from './write-published-rows.ts'

interface ListedRound {
  recordId: string
  publishedAt: Date
  content: RoundContent
}

export interface ListedRounds {
  rounds: ListedRound[]
  names: RecordNames
}

/** All of them by number. */
export async function publishedRounds(): Promise<ListedRounds> {
  const rows = await database().round.findMany({ orderBy: { number: 'asc' } })
  const rounds = rows.map((row) => ({
    recordId: row.recordId,
    publishedAt: row.publishedAt,
    content: roundContentOf(row),
  }))
  const names = await publishedNames(
    'round',
    rounds.map(({ content }) => content as unknown as Content),
  )
  return { rounds, names }
}

import 'server-only'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { RecordNames } from '../names.ts'
import { publishedNames } from '../published-names.ts'
import { inTime } from './presiding.ts'
import type { PresidencyContent } from './schema.ts'
import { presidencyContentOf, withRounds } from './write-published-rows.ts'

interface ListedPresidency {
  recordId: string
  publishedAt: Date
  content: PresidencyContent
}

export interface ListedPresidencies {
  presidencies: ListedPresidency[]
  names: RecordNames
}

async function listed(where: Prisma.PresidencyWhereInput): Promise<ListedPresidencies> {
  const rows = await database().presidency.findMany({ where, include: withRounds, orderBy: { recordId: 'asc' } })
  const found = rows.map((row) => ({
    recordId: row.recordId,
    publishedAt: row.publishedAt,
    content: presidencyContentOf(row),
  }))
  const names = await publishedNames(
    'presidency',
    found.map(({ content }) => content as unknown as Content),
  )
  const presidencies = found.filter(({ content }) => names.has(content.party))
  return { presidencies: presidencies.sort((a, b) => inTime(a.content, b.content)), names }
}

/** All of them in the order of time, those without dates last; without those whose party is not public, which have no name. */
export function publishedPresidencies(): Promise<ListedPresidencies> {
  return listed({})
}

/** Those of one party, a state or an organization, in the order of time. */
export function presidenciesOf(partyId: string): Promise<ListedPresidencies> {
  return listed({ partyId })
}

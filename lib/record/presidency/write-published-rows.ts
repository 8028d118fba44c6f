import 'server-only'
import type { Presidency, PresidencyRound } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { PresidencyContent } from './schema.ts'

export type PresidencyRow = Presidency & { rounds: PresidencyRound[] }

export const withRounds = { rounds: { orderBy: { position: 'asc' } } } as const

export const presidencyRows: PublishedRows<PresidencyContent> = {
  async write(tx, { recordId, version, publishedAt }, { staffNote: _, party, rounds, ...columns }) {
    const row = { version, publishedAt, partyId: party, ...columns }
    await tx.presidency.upsert({ where: { recordId }, update: row, create: { recordId, ...row } })
    await tx.presidencyRound.deleteMany({ where: { presidencyId: recordId } })
    await tx.presidencyRound.createMany({
      data: rounds.map(({ id, record }, position) => ({ id, presidencyId: recordId, roundId: record, position })),
    })
  },

  async remove(tx, recordId) {
    await tx.presidency.deleteMany({ where: { recordId } })
  },

  async read(tx, recordId) {
    const row = await tx.presidency.findUnique({ where: { recordId }, include: withRounds })
    return row && presidencyContentOf(row)
  },
}

/** The content that a presidency's rows hold; what is for staff only comes back empty. */
export function presidencyContentOf(row: PresidencyRow): PresidencyContent {
  const { partyId, kind, announced, from, to, state, sources } = row
  return {
    ...({ sources } as unknown as PresidencyContent),
    party: partyId,
    kind,
    announced,
    from,
    to,
    rounds: row.rounds.map(({ id, roundId }) => ({ id, record: roundId })),
    state,
    staffNote: '',
  }
}

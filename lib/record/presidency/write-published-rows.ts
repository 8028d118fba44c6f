import 'server-only'
import type { Presidency, PresidencyRound } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { PresidencyContent } from './schema.ts'

export type PresidencyRow = Presidency & { rounds: PresidencyRound[] }

export const withRounds = { rounds: { orderBy: { position: 'asc' } } } as const

export const presidencyRows: PublishedRows<PresidencyContent> = {
  table: 'presidency',

  rows({ recordId, version, publishedAt }, { staffNote: _, party, rounds, ...columns }) {
    return {
      presidency: [{ recordId, version, publishedAt, partyId: party, ...columns }],
      presidencyRound: rounds.map(({ id, record }, position) => ({
        id,
        presidencyId: recordId,
        roundId: record,
        position,
      })),
    }
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

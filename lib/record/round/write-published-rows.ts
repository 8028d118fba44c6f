import 'server-only'
import { Invalid } from '#lib/action/errors.ts'
import type { Round } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { RoundContent } from './schema.ts'

export const roundRows: PublishedRows<RoundContent> = {
  table: 'round',

  rows({ recordId, version, publishedAt }, { staffNote: _, number, host, ...columns }) {
    return { round: [{ recordId, version, publishedAt, number: whole(number), hostId: host || null, ...columns }] }
  },

  unique: {
    holder: (tx, { number }) => tx.round.findUnique({ where: { number: whole(number) }, select: { recordId: true } }),
    problem: { 'content.number': ['numberTaken'] },
  },

  async read(tx, recordId) {
    const row = await tx.round.findUnique({ where: { recordId } })
    return row && roundContentOf(row)
  },
}

/** What is published has a number: the schema that it was finished by asks for one. */
function whole(number: RoundContent['number']): number {
  if (number === null) throw new Invalid({ 'content.number': ['required'] })
  return number
}

/** The content that a round's row holds; what is for staff only comes back empty. */
export function roundContentOf({ number, chapter, hostId, opened, closed, sources }: Round): RoundContent {
  return {
    ...({ chapter, sources } as unknown as RoundContent),
    number,
    host: hostId ?? '',
    opened,
    closed,
    staffNote: '',
  }
}

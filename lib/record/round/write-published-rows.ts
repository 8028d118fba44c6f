import 'server-only'
import { Invalid } from '#lib/action/errors.ts'
import type { Round } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import { unlessTaken } from '../taken.ts'
import type { RoundContent } from './schema.ts'

export const roundRows: PublishedRows<RoundContent> = {
  async write(tx, { recordId, version, publishedAt }, content) {
    const { staffNote: _, number, host, ...columns } = content
    if (number === null) throw new Invalid({ 'content.number': ['required'] })
    const other = await tx.round.findUnique({ where: { number }, select: { recordId: true } })
    const taken = { 'content.number': ['numberTaken'] }
    if (other && other.recordId !== recordId) throw new Invalid(taken)
    const row = { version, publishedAt, number, hostId: host || null, ...columns }
    await unlessTaken(tx.round.upsert({ where: { recordId }, update: row, create: { recordId, ...row } }), taken)
  },

  async remove(tx, recordId) {
    await tx.round.deleteMany({ where: { recordId } })
  },

  async read(tx, recordId) {
    const row = await tx.round.findUnique({ where: { recordId } })
    return row && roundContentOf(row)
  },
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

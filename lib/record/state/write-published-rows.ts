import 'server-only'
import { Invalid } from '#lib/action/errors.ts'
import type { State } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import { unlessTaken } from '../taken.ts'
import type { StateContent } from './schema.ts'

export const stateRows: PublishedRows<StateContent> = {
  async write(tx, { recordId, ...facts }, content) {
    const { slug: _, staffNote: __, ...columns } = content
    const other = await tx.state.findUnique({ where: { iso2: content.iso2 }, select: { recordId: true } })
    const taken = { 'content.iso2': ['iso2Taken'] }
    if (other && other.recordId !== recordId) throw new Invalid(taken)
    const row = { ...facts, ...columns }
    await unlessTaken(tx.state.upsert({ where: { recordId }, update: row, create: { recordId, ...row } }), taken)
  },

  async remove(tx, recordId) {
    await tx.state.deleteMany({ where: { recordId } })
  },

  async read(tx, recordId) {
    const row = await tx.state.findUnique({ where: { recordId } })
    return row && stateContentOf(row)
  },
}

/** The content that a state's row holds; what is for staff only comes back empty. */
export function stateContentOf({ iso2, kind, name, formalName, sortName, sources }: State): StateContent {
  return {
    ...({ name, formalName, sortName, sources } as unknown as StateContent),
    iso2,
    slug: '',
    kind,
    staffNote: '',
  }
}

import 'server-only'
import type { State } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { StateContent } from './schema.ts'

export const stateRows: PublishedRows<StateContent> = {
  table: 'state',

  rows(facts, { slug: _, staffNote: __, ...columns }) {
    return { state: [{ ...facts, ...columns }] }
  },

  unique: {
    holder: (tx, { iso2 }) => tx.state.findUnique({ where: { iso2 }, select: { recordId: true } }),
    problem: { 'content.iso2': ['iso2Taken'] },
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

import 'server-only'
import type { ThematicArea } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { ThematicAreaContent } from './schema.ts'

export const thematicAreaRows: PublishedRows<ThematicAreaContent> = {
  table: 'thematicArea',

  rows(facts, { slug: _, staffNote: __, ...columns }) {
    return { thematicArea: [{ ...facts, ...columns }] }
  },

  async read(tx, recordId) {
    const row = await tx.thematicArea.findUnique({ where: { recordId } })
    return row && thematicAreaContentOf(row)
  },
}

/** The content that a thematic area's row holds; what is for staff only comes back empty. */
export function thematicAreaContentOf({ name, description, from, to, sources }: ThematicArea): ThematicAreaContent {
  return {
    ...({ name, description, sources } as unknown as ThematicAreaContent),
    slug: '',
    from,
    to,
    staffNote: '',
  }
}

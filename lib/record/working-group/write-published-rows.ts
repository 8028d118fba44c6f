import 'server-only'
import type { WorkingGroup, WorkingGroupLead, WorkingGroupTheme } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { WorkingGroupContent } from './schema.ts'

export type WorkingGroupRow = WorkingGroup & { leads: WorkingGroupLead[]; themes: WorkingGroupTheme[] }

const inOrder = { orderBy: { position: 'asc' } } as const
export const withRelations = { leads: inOrder, themes: inOrder } as const

export const workingGroupRows: PublishedRows<WorkingGroupContent> = {
  table: 'workingGroup',

  rows(facts, { slug: _, staffNote: __, leads, themes, ...columns }) {
    const { recordId: workingGroupId } = facts
    return {
      workingGroup: [{ ...facts, ...columns }],
      workingGroupLead: leads.map(({ id, record }, position) => ({ id, workingGroupId, partyId: record, position })),
      workingGroupTheme: themes.map(({ id, record }, position) => ({ id, workingGroupId, themeId: record, position })),
    }
  },

  async read(tx, recordId) {
    const row = await tx.workingGroup.findUnique({ where: { recordId }, include: withRelations })
    return row && workingGroupContentOf(row)
  },
}

/** The content that a working group's rows hold; what is for staff only comes back empty. */
export function workingGroupContentOf(row: WorkingGroupRow): WorkingGroupContent {
  const { name, kind, mandate, from, to, sources } = row
  return {
    ...({ name, mandate, sources } as unknown as WorkingGroupContent),
    slug: '',
    kind,
    leads: row.leads.map(({ id, partyId }) => ({ id, record: partyId })),
    themes: row.themes.map(({ id, themeId }) => ({ id, record: themeId })),
    from,
    to,
    staffNote: '',
  }
}

import 'server-only'
import type { WorkingGroup, WorkingGroupLead, WorkingGroupTheme } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { WorkingGroupContent } from './schema.ts'

export type WorkingGroupRow = WorkingGroup & { leads: WorkingGroupLead[]; themes: WorkingGroupTheme[] }

const inOrder = { orderBy: { position: 'asc' } } as const
export const withRelations = { leads: inOrder, themes: inOrder } as const

export const workingGroupRows: PublishedRows<WorkingGroupContent> = {
  async write(tx, { recordId, ...facts }, content) {
    const { slug: _, staffNote: __, leads, themes, ...columns } = content
    const row = { ...facts, ...columns }
    await tx.workingGroup.upsert({ where: { recordId }, update: row, create: { recordId, ...row } })
    await tx.workingGroupLead.deleteMany({ where: { workingGroupId: recordId } })
    await tx.workingGroupLead.createMany({
      data: leads.map(({ id, record }, position) => ({ id, workingGroupId: recordId, partyId: record, position })),
    })
    await tx.workingGroupTheme.deleteMany({ where: { workingGroupId: recordId } })
    await tx.workingGroupTheme.createMany({
      data: themes.map(({ id, record }, position) => ({ id, workingGroupId: recordId, themeId: record, position })),
    })
  },

  async remove(tx, recordId) {
    await tx.workingGroup.deleteMany({ where: { recordId } })
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

import 'server-only'
import type { Organization } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { OrganizationContent } from './schema.ts'

export const organizationRows: PublishedRows<OrganizationContent> = {
  async write(tx, { recordId, version, publishedAt }, { staffNote: _, ...columns }) {
    const row = { version, publishedAt, ...columns }
    await tx.organization.upsert({ where: { recordId }, update: row, create: { recordId, ...row } })
  },

  async remove(tx, recordId) {
    await tx.organization.deleteMany({ where: { recordId } })
  },

  async read(tx, recordId) {
    const row = await tx.organization.findUnique({ where: { recordId } })
    return row && organizationContentOf(row)
  },
}

/** The content that an organization's row holds; what is for staff only comes back empty. */
function organizationContentOf({ name, acronym, kind, sources }: Organization): OrganizationContent {
  return { ...({ name, acronym, sources } as unknown as OrganizationContent), kind, staffNote: '' }
}

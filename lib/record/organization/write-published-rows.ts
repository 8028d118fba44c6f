import 'server-only'
import type { Organization } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { OrganizationContent } from './schema.ts'

export const organizationRows: PublishedRows<OrganizationContent> = {
  table: 'organization',

  rows({ recordId, version, publishedAt }, { staffNote: _, ...columns }) {
    return { organization: [{ recordId, version, publishedAt, ...columns }] }
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

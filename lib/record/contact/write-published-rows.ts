import 'server-only'
import type { Contact, ContactOrganization } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { ContactContent } from './schema.ts'

export type ContactRow = Contact & { organizations: ContactOrganization[] }

export const withOrganizations = { organizations: { orderBy: { position: 'asc' } } } as const

export const contactRows: PublishedRows<ContactContent> = {
  table: 'contact',

  rows({ recordId, version, publishedAt }, { staffNote: _, visibility: __, party, organizations, ...columns }) {
    return {
      contact: [{ recordId, version, publishedAt, partyId: party || null, ...columns }],
      contactOrganization: organizations.map(({ id, record }, position) => ({
        id,
        contactId: recordId,
        organizationId: record,
        position,
      })),
    }
  },

  async read(tx, recordId) {
    const row = await tx.contact.findUnique({ where: { recordId }, include: withOrganizations })
    return row && contactContentOf(row)
  },
}

/** The content that a contact's rows hold; what is for staff only comes back empty. Whatever has rows is public. */
export function contactContentOf(row: ContactRow): ContactContent {
  const { kind, role, person, partyId, from, to, office, email, phone, sources } = row
  return {
    ...({ role, office, sources } as unknown as ContactContent),
    kind,
    person,
    party: partyId ?? '',
    from,
    to,
    organizations: row.organizations.map(({ id, organizationId }) => ({ id, record: organizationId })),
    email,
    phone,
    visibility: 'public',
    staffNote: '',
  }
}

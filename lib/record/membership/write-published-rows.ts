import 'server-only'
import type { Membership } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { MembershipContent } from './schema.ts'

export const membershipRows: PublishedRows<MembershipContent> = {
  table: 'membership',

  rows({ recordId, version, publishedAt }, { staffNote: _, party, ...columns }) {
    return { membership: [{ recordId, version, publishedAt, partyId: party, ...columns }] }
  },

  async read(tx, recordId) {
    const row = await tx.membership.findUnique({ where: { recordId } })
    return row && membershipContentOf(row)
  },
}

/** The content that a membership's row holds; what is for staff only comes back empty. */
export function membershipContentOf(row: Membership): MembershipContent {
  const { partyId, role, status, founding, friend, from, to, sources } = row
  return {
    ...({ sources } as unknown as MembershipContent),
    party: partyId,
    role,
    status,
    founding,
    friend,
    from,
    to,
    staffNote: '',
  }
}

import 'server-only'
import type { Link } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { LinkContent } from './schema.ts'

export const linkRows: PublishedRows<LinkContent> = {
  table: 'link',

  rows({ recordId, version, publishedAt }, { staffNote: _, ...columns }) {
    return { link: [{ recordId, version, publishedAt, ...columns }] }
  },

  async read(tx, recordId) {
    const row = await tx.link.findUnique({ where: { recordId } })
    return row && linkContentOf(row)
  },
}

/** The content that a link's row holds; what is for staff only comes back empty. */
export function linkContentOf({ label, url, category, sources }: Link): LinkContent {
  return { ...({ label, sources } as unknown as LinkContent), url, category, staffNote: '' }
}

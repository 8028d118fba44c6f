import 'server-only'
import type { Link } from '#lib/db/generated/client.ts'
import type { PublishedRows } from '../published-rows.ts'
import type { LinkContent } from './schema.ts'

export const linkRows: PublishedRows<LinkContent> = {
  async write(tx, { recordId, version, publishedAt }, { staffNote: _, ...columns }) {
    const row = { version, publishedAt, ...columns }
    await tx.link.upsert({ where: { recordId }, update: row, create: { recordId, ...row } })
  },

  async remove(tx, recordId) {
    await tx.link.deleteMany({ where: { recordId } })
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

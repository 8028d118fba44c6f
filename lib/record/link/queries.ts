import 'server-only'
import { database } from '#lib/db/client.ts'
import type { LinkContent } from './schema.ts'
import { linkContentOf } from './write-published-rows.ts'

export interface ListedLink {
  recordId: string
  publishedAt: Date
  content: LinkContent
}

/** One page holds them all: they are what a profile names. No page grows beyond this. */
const linksOnThePage = 500

/** The links of all categories, in no order. */
export async function publishedLinks(): Promise<ListedLink[]> {
  const rows = await database().link.findMany({ orderBy: { recordId: 'asc' }, take: linksOnThePage })
  return rows.map((row) => ({ recordId: row.recordId, publishedAt: row.publishedAt, content: linkContentOf(row) }))
}

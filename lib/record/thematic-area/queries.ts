import 'server-only'
import { database } from '#lib/db/client.ts'
import type { RecordNames } from '../names.ts'
import type { PublicationFacts } from '../published-rows.ts'
import type { ThematicAreaEntry } from './resolve.ts'
import type { ThematicAreaContent } from './schema.ts'
import { thematicAreaContentOf } from './write-published-rows.ts'

export interface PublishedThematicArea {
  content: ThematicAreaContent
  names: RecordNames
  facts: PublicationFacts
}

/** The thematic area at an address; null where none is published there. */
export async function publishedThematicArea(slug: string): Promise<PublishedThematicArea | null> {
  const row = await database().thematicArea.findUnique({ where: { slug } })
  if (!row) return null
  const { recordId, version, publishedAt } = row
  return { content: thematicAreaContentOf(row), names: new Map(), facts: { recordId, slug, version, publishedAt } }
}

export interface ListedThematicArea {
  recordId: string
  slug: string
  content: ThematicAreaEntry
}

/** All of them, in no order: a process has a dozen or so. */
export async function publishedThematicAreas(): Promise<ListedThematicArea[]> {
  const select = { recordId: true, slug: true, name: true, from: true, to: true } as const
  const rows = await database().thematicArea.findMany({ select })
  return rows.map(({ recordId, slug, ...content }) => ({ recordId, slug, content: content as ThematicAreaEntry }))
}

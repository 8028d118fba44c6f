import 'server-only'
import { database } from '#lib/db/client.ts'
import type { RecordNames } from '../names.ts'
import type { PublicationFacts } from '../published-rows.ts'
import type { StateEntry } from './resolve.ts'
import type { StateContent } from './schema.ts'
import { stateContentOf } from './write-published-rows.ts'

export interface PublishedState {
  content: StateContent
  names: RecordNames
  facts: PublicationFacts
}

/** The state at an address; null where none is published there. */
export async function publishedState(slug: string): Promise<PublishedState | null> {
  const row = await database().state.findUnique({ where: { slug } })
  if (!row) return null
  const { recordId, version, publishedAt } = row
  return { content: stateContentOf(row), names: new Map(), facts: { recordId, slug, version, publishedAt } }
}

export interface ListedState {
  recordId: string
  slug: string
  content: StateEntry
}

/** All of them, in no order: there are no more than codes of ISO 3166-1. */
export async function publishedStates(): Promise<ListedState[]> {
  const select = { recordId: true, slug: true, iso2: true, kind: true, name: true, sortName: true } as const
  const rows = await database().state.findMany({ select })
  return rows.map(({ recordId, slug, ...content }) => ({ recordId, slug, content: content as StateEntry }))
}

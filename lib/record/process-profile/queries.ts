import 'server-only'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import type { RecordNames } from '../names.ts'
import { publishedNames } from '../published-names.ts'
import type { ProcessProfileContent } from './schema.ts'
import { processProfileContentOf, withEntries } from './write-published-rows.ts'

export interface PublishedProcessProfile {
  content: ProcessProfileContent
  names: RecordNames
  facts: { recordId: string; version: number; publishedAt: Date }
}

/** The profile of the process, of which there is one; null while none is published. */
export async function publishedProcessProfile(): Promise<PublishedProcessProfile | null> {
  const row = await database().processProfile.findFirst({ include: withEntries })
  if (!row) return null
  const content = processProfileContentOf(row)
  const names = await publishedNames('processProfile', [content as unknown as Content])
  const { recordId, version, publishedAt } = row
  return { content, names, facts: { recordId, version, publishedAt } }
}

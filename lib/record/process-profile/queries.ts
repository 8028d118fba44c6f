import 'server-only'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import type { ProfileList } from '#lib/db/generated/client.ts'
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

/** The record ids of one of the profile's lists in its own order, whether or not they are public; none while no profile is. */
export async function orderOfProfile(list: ProfileList): Promise<string[]> {
  const profile = await database().processProfile.findFirst({
    select: { entries: { where: { list }, orderBy: { position: 'asc' }, select: { recordId: true } } },
  })
  return profile?.entries.map(({ recordId }) => recordId) ?? []
}

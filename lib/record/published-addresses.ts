import 'server-only'
import { database } from '#lib/db/client.ts'
import type { RecordType } from '#lib/record-types.ts'
import { perPublication } from './per-publication.ts'

/** Where a published record stands, for whoever lists all of them. */
export interface PublishedAddress {
  type: RecordType
  slug: string
  publishedAt: Date
}

/** How many records of each type are published. */
export const countsOfPublished = perPublication(async (): Promise<Record<RecordType, number>> => {
  const [meeting, workingGroup, thematicArea, state] = await Promise.all([
    database().meeting.count(),
    database().workingGroup.count(),
    database().thematicArea.count(),
    database().state.count(),
  ])
  return { meeting, workingGroup, thematicArea, state }
})

/** `take` of them after the first `skip`, in the order of their ids, which no publication changes. */
export function publishedAddresses(skip: number, take: number): Promise<PublishedAddress[]> {
  return database().$queryRaw<PublishedAddress[]>`
    select "type", "slug", "publishedAt" from (
      select 'meeting' as "type", "recordId", "slug", "publishedAt" from "Meeting"
      union all select 'workingGroup', "recordId", "slug", "publishedAt" from "WorkingGroup"
      union all select 'thematicArea', "recordId", "slug", "publishedAt" from "ThematicArea"
      union all select 'state', "recordId", "slug", "publishedAt" from "State"
    ) "published" order by "recordId" limit ${take} offset ${skip}`
}

import 'server-only'
import { database } from '#lib/db/client.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'
import { perPublication } from './per-publication.ts'

/** Where a published record stands, for whoever lists all of them. */
export interface PublishedAddress {
  type: RecordType
  slug: string
  publishedAt: Date
}

const countOf: Record<RecordType, () => Promise<number>> = {
  meeting: () => database().meeting.count(),
  presidency: () => database().presidency.count(),
  round: () => database().round.count(),
  workingGroup: () => database().workingGroup.count(),
  document: () => database().document.count(),
  membership: () => database().membership.count(),
  state: () => database().state.count(),
  organization: () => database().organization.count(),
  thematicArea: () => database().thematicArea.count(),
  contact: () => database().contact.count(),
  link: () => database().link.count(),
  processProfile: () => database().processProfile.count(),
}

/** How many records of each type are public. */
export const countsOfPublished = perPublication(async (): Promise<Record<RecordType, number>> => {
  const found = await Promise.all(allRecordTypes.map(async (type) => [type, await countOf[type]()] as const))
  return Object.fromEntries(found) as Record<RecordType, number>
})

/** `take` of them after the first `skip`, in the order of their ids, which no publication changes. */
export function publishedAddresses(skip: number, take: number): Promise<PublishedAddress[]> {
  return database().$queryRaw<PublishedAddress[]>`
    select "type", "slug", "publishedAt" from (
      select 'meeting' as "type", "recordId", "slug", "publishedAt" from "Meeting"
      union all select 'workingGroup', "recordId", "slug", "publishedAt" from "WorkingGroup"
      union all select 'thematicArea', "recordId", "slug", "publishedAt" from "ThematicArea"
      union all select 'state', "recordId", "slug", "publishedAt" from "State"
      union all select 'document', "recordId", "slug", "publishedAt" from "Document"
    ) "published" order by "recordId" limit ${take} offset ${skip}`
}

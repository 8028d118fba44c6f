import 'server-only'
import type { Content } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { RecordType } from '#lib/record-types.ts'
import { contactRows } from './contact/write-published-rows.ts'
import type { ContentByType } from './definitions.ts'
import { documentRows } from './document/write-published-rows.ts'
import { linkRows } from './link/write-published-rows.ts'
import { meetingRows } from './meeting/write-published-rows.ts'
import { membershipRows } from './membership/write-published-rows.ts'
import { organizationRows } from './organization/write-published-rows.ts'
import { presidencyRows } from './presidency/write-published-rows.ts'
import { processProfileRows } from './process-profile/write-published-rows.ts'
import { roundRows } from './round/write-published-rows.ts'
import { stateRows } from './state/write-published-rows.ts'
import { thematicAreaRows } from './thematic-area/write-published-rows.ts'
import { workingGroupRows } from './working-group/write-published-rows.ts'

/** What every typed row carries of its publication. */
export interface PublicationFacts {
  recordId: string
  /** Empty for a type without pages. */
  slug: string
  version: number
  publishedAt: Date
}

/** How one type's published content becomes rows, and rows content again. Nothing else writes the typed tables. */
export interface PublishedRows<C> {
  /** Writes the rows of a publication, in place of those of the one before. */
  write: (tx: Transaction, facts: PublicationFacts, content: C) => Promise<void>
  /** Removes them: the record is withdrawn. */
  remove: (tx: Transaction, recordId: string) => Promise<void>
  /**
   * The content that the rows hold, null where nothing is published: all of it but what is for staff only (`slug` as it was asked
   * for, `staffNote`), which come back empty. A check compares it with the published revision.
   */
  read: (tx: Transaction, recordId: string) => Promise<C | null>
}

const rows: { [T in RecordType]: PublishedRows<ContentByType[T]> } = {
  meeting: meetingRows,
  presidency: presidencyRows,
  round: roundRows,
  workingGroup: workingGroupRows,
  document: documentRows,
  membership: membershipRows,
  state: stateRows,
  organization: organizationRows,
  thematicArea: thematicAreaRows,
  contact: contactRows,
  link: linkRows,
  processProfile: processProfileRows,
}

/** The typed rows of a type, for code that treats all types alike. */
export function publishedRowsOf(type: RecordType): PublishedRows<Content> {
  return rows[type] as unknown as PublishedRows<Content>
}

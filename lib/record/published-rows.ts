import 'server-only'
import { Invalid } from '#lib/action/errors.ts'
import type { Content } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import { insertRows, isOfTwice, type Rows, removeRows, together } from '#lib/db/rows.ts'
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

/** How one type's published content becomes rows, and rows content again. */
export interface PublishedRows<C> {
  /** The table of the record itself; what hangs on its row goes with it. */
  table: keyof Rows
  /** The rows of a publication, the record's own first. */
  rows: (facts: PublicationFacts, content: C) => Rows
  /** For a type of which no two publications may have the same in one place: who has it, and what to say where it is another. */
  unique?: {
    holder: (tx: Transaction, content: C) => PromiseLike<{ recordId: string } | null>
    problem: Record<string, string[]>
  }
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

/** A publication of what is for everyone. */
export interface PublicContent {
  type: RecordType
  facts: PublicationFacts
  content: Content
}

/** Writes the rows of a publication, in place of those of the one before. Throws Invalid as `insertPublishedRows` does. */
export async function replacePublishedRows(tx: Transaction, publication: PublicContent): Promise<void> {
  await removePublishedRows(tx, publication.type, publication.facts.recordId)
  await insertPublishedRows(tx, [publication])
}

/** Removes a record's rows: the public no longer has it. */
export async function removePublishedRows(tx: Transaction, type: RecordType, recordId: string): Promise<void> {
  await removeRows(tx, publishedRowsOf(type).table, recordId)
}

/**
 * Writes the rows of publications whose records have none. Throws Invalid (`content.…`) where another record has what no two may have;
 * nothing more can be done in the transaction then.
 */
export async function insertPublishedRows(tx: Transaction, publications: readonly PublicContent[]): Promise<void> {
  for (const [type, ofType] of Map.groupBy(publications, (each) => each.type)) {
    const { rows, unique } = publishedRowsOf(type)
    for (const { content } of unique ? ofType : []) {
      if (await unique?.holder(tx, content)) throw new Invalid(unique?.problem ?? {})
    }
    try {
      await insertRows(tx, together(ofType.map(({ facts, content }) => rows(facts, content))))
    } catch (error) {
      // Taken by another publication at this very moment: who looked before could not see it.
      if (unique && isOfTwice(error)) throw new Invalid(unique.problem)
      throw error
    }
  }
}

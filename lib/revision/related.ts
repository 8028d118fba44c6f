import 'server-only'
import type { Actor } from '#lib/auth/actor.ts'
import { mayCreateFor } from '#lib/auth/policy.ts'
import type { Content } from '#lib/content/definition.ts'
import { begunFor, type RelatedType, relationsOf } from '#lib/record/related.ts'
import type { RecordType } from '#lib/record-types.ts'
import { type ListedRecord, recordsAbout, seenRecords } from './list.ts'
import { contentsOf, type ListContents } from './list-contents.ts'

/** Records of one type that are about a record. */
export interface Related extends ListContents {
  type: RelatedType
  rows: ListedRecord[]
  /** Whether there are more than are shown. */
  more: boolean
  mayAdd: boolean
}

/** Of a party that is named more often than this, the rest stands in the list of the type. */
const most = 20

/** What the record says of a party elsewhere, as far as `actor` may see it: drafts and withdrawn records too, where they are theirs. */
export async function relatedRecords(actor: Actor, type: RecordType, recordId: string): Promise<Related[]> {
  return Promise.all(
    relationsOf(type).map(async (relation) => {
      const found = await recordsAbout(actor, relation.type, { parties: { has: recordId } }, most + 1)
      const rows = found.slice(0, most)
      return {
        type: relation.type,
        rows,
        more: found.length > most,
        mayAdd: mayCreateFor(actor, relation.type, recordId),
        ...(await contentsOf(actor, relation.type, rows)),
      }
    }),
  )
}

/**
 * What a new record of `type` starts from that is begun for a party; undefined where there is no such party that `actor` may see, where
 * they may begin none for it, and where records of the type are not begun so.
 */
export async function contentFor(actor: Actor, type: RecordType, party: string): Promise<Content | undefined> {
  if (!mayCreateFor(actor, type, party)) return undefined
  const seen = (await seenRecords(actor, [party])).get(party)
  return seen && begunFor(type, seen)
}

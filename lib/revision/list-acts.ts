import 'server-only'
import type { Actor } from '#lib/auth/actor.ts'
import { type RecordAct, recordRules } from '#lib/auth/policy.ts'
import { database } from '#lib/db/client.ts'
import { isFourEyes } from '#lib/office/four-eyes.ts'
import type { ListedRecord } from './list.ts'
import { isPublic } from './record-row.ts'

/** What may be done with a listed record without opening it. */
export interface RowActs {
  /** What an act is judged against: nothing is withdrawn or restored over a newer version unseen. */
  version: number
  /** As in addresses: '' where it has no page of its own, null where the public does not have it. */
  slug: string | null
  mayWithdraw: boolean
  mayRestore: boolean
  /** Whether the office asks for four eyes: a restoration is then proposed. */
  fourEyes: boolean
  /** Of a withdrawn record, what the public reads in its place. */
  message: string
}

/** What `actor` may do with the records of one page of a list, by record id. */
export async function actsOn(actor: Actor, rows: readonly ListedRecord[]): Promise<Record<string, RowActs>> {
  const ids = rows.map(({ recordId }) => recordId)
  const [records, withdraw, restore, fourEyes] = await Promise.all([
    database().record.findMany({
      where: { id: { in: ids } },
      select: { id: true, version: true, slug: true, withdrawal: { select: { message: true } } },
    }),
    allowed(actor, 'withdraw', ids),
    allowed(actor, 'restore', ids),
    isFourEyes(database()),
  ])
  const recordOf = new Map(records.map((record) => [record.id, record]))
  return Object.fromEntries(
    rows.flatMap((row) => {
      const record = recordOf.get(row.recordId)
      if (!record) return []
      const acts: RowActs = {
        version: record.version,
        slug: isPublic(row) ? (record.slug ?? '') : null,
        mayWithdraw: row.lifecycle === 'published' && withdraw.has(row.recordId),
        fourEyes,
        mayRestore: row.lifecycle === 'withdrawn' && restore.has(row.recordId),
        message: record.withdrawal?.message ?? '',
      }
      return [[row.recordId, acts]]
    }),
  )
}

/** Those of the records to which `actor` may do `act`, as far as it hangs on whose they are. */
async function allowed(actor: Actor, act: RecordAct, ids: string[]): Promise<Set<string>> {
  const filter = recordRules[actor.role][act].filter(actor)
  if (Object.keys(filter).length === 0) return new Set(ids)
  const rows = await database().listing.findMany({
    where: { AND: [{ recordId: { in: ids } }, filter] },
    select: { recordId: true },
  })
  return new Set(rows.map(({ recordId }) => recordId))
}

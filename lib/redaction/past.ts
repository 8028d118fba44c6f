import 'server-only'
import type { Actor } from '#lib/auth/actor.ts'
import { database } from '#lib/db/client.ts'
import { requireRedactor } from './preview.ts'

/** What a redaction did, in numbers: what `Redaction.counts` holds. */
export interface Counts {
  /** Values that held the words and were changed or removed, by table. */
  changed: Record<string, number>
  records: number
  /** Records of which a version was published, so that what is public followed. */
  versions: number
  people: number
  files: number
  /** What held the same words and was left as it was. */
  left: { records: number; people: number; files: number }
  /** Ids of files whose rows are gone and whose bytes may still be there. */
  removing: string[]
  /** What the search afterwards found; null until it was made. */
  checked: CheckCounts | null
}

export interface CheckCounts {
  at: string
  tables: number
  columns: number
  rows: number
  files: number
  /** Values and files that still hold the words, and were not left by choice. */
  found: number
  /** Values and files that were left by choice. */
  left: number
  /** Files of which a part could not be looked through. */
  unread: number
}

export interface PastRedaction {
  id: string
  at: string
  actorName: string
  reason: string
  counts: Counts
}

/** The newest redactions, the last first. Throws Refused. */
export async function pastRedactions(actor: Actor): Promise<PastRedaction[]> {
  requireRedactor(actor)
  const rows = await database().redaction.findMany({
    orderBy: { at: 'desc' },
    take: 100,
    include: { actor: { select: { name: true } } },
  })
  return rows.map(({ id, at, reason, counts, actor: { name } }) => ({
    ...{ id, at: at.toISOString(), actorName: name, reason },
    counts: counts as unknown as Counts,
  }))
}

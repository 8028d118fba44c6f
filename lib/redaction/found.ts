import 'server-only'
import { Invalid } from '#lib/action/errors.ts'
import { sha256 } from '#lib/content/hash.ts'
import type { Transaction } from '#lib/db/client.ts'
import { type Hit, type Progress, type Searched, searchTables } from './scan.ts'
import type { Wanted } from './words.ts'

/** In how many records a person's name may stand: words in more are not one person's. */
const mostRecords = 300
/** The same of values, versions and drafts of one record among them. */
const mostHits = 20_000

export interface Found {
  hits: Hit[]
  searched: Searched
  /** Of everything that holds the words: another as soon as any of it is another, or more does. */
  fingerprint: string
}

/** Everything in the database that holds the words. Throws Invalid (`spellings`: redactionTooMany). */
export async function findAll(tx: Transaction, wanted: Wanted, progress?: Progress): Promise<Found> {
  const hits: Hit[] = []
  const records = new Set<string>()
  const searched = await searchTables(
    tx,
    wanted,
    (hit) => {
      hits.push(hit)
      const recordId = recordOf(hit)
      if (recordId) records.add(recordId)
      if (records.size > mostRecords || hits.length > mostHits) throw new Invalid({ spellings: ['redactionTooMany'] })
    },
    progress,
  )
  const lines = hits.map(({ table, key, column, digest }) => JSON.stringify([table, key, column, digest]))
  return { hits, searched, fingerprint: sha256(lines.sort().join('\n')) }
}

/** The record that a value is of; null where it is of none. */
export function recordOf({ table, belongs, ofId }: Hit): string | null {
  return belongs === 'recordId' || belongs === 'revisionId' || table === 'Record' ? ofId : null
}

/** The person that a value is of; null where it is of nobody. */
export function personOf({ table, belongs, ofId }: Hit): string | null {
  return belongs === 'userId' || table === 'User' ? ofId : null
}

/** The uploaded file that a value is of; null where it is of none. */
export function fileOf({ table, ofId }: Hit): string | null {
  return table === 'FileObject' ? ofId : null
}

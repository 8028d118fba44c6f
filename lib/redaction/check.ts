import 'server-only'
import { database, type Transaction } from '#lib/db/client.ts'
import type { RecordType } from '#lib/record-types.ts'
import { fileOf, findAll, personOf, recordOf } from './found.ts'
import type { CheckCounts } from './past.ts'
import { longestSearch } from './preview.ts'
import type { Hit } from './scan.ts'
import { searchFiles } from './search-files.ts'
import type { Tell } from './telling.ts'
import { Wanted } from './words.ts'

/** What an administrator leaves as it is, though it holds the words: it speaks of somebody else. */
export interface Leave {
  records: readonly string[]
  people: readonly string[]
  files: readonly string[]
}

/** The same by id; `held` are the files that the records hold, which stay with all that is said of them. */
export type Left = Record<keyof Leave | 'held', ReadonlySet<string>>

export async function leftBy(tx: Transaction, { records, people, files }: Leave): Promise<Left> {
  const held = await tx.revisionFile.findMany({
    where: { revision: { recordId: { in: [...records] } } },
    select: { fileId: true },
  })
  return {
    records: new Set(records),
    people: new Set(people),
    files: new Set(files),
    held: new Set(held.map(({ fileId }) => fileId)),
  }
}

/** Whether a value stays, since what it is of was left. A file that is left for its bytes loses the words in its name all the same. */
export function isLeft(hit: Hit, left: Left): boolean {
  const is = (ids: ReadonlySet<string>, id: string | null) => id !== null && ids.has(id)
  return is(left.records, recordOf(hit)) || is(left.people, personOf(hit)) || is(left.held, fileOf(hit))
}

/** A place that still holds the words. */
interface Remains {
  /** Table and column, or `file`. */
  where: string
  record: { id: string; type: RecordType } | null
}

export interface Checked {
  counts: CheckCounts
  /** The first of what was found. */
  remains: Remains[]
}

const mostShown = 50

/** Searches everything again, after a redaction, and keeps the result with it: numbers, and no words. */
export async function check(id: string, spellings: readonly string[], leave: Leave, tell: Tell): Promise<Checked> {
  const files = await searchFiles(spellings, tell('checkFiles'))
  const { hits, searched } = await database().$transaction((tx) => findAll(tx, new Wanted(spellings), tell('check')), {
    timeout: longestSearch,
    isolationLevel: 'RepeatableRead',
  })
  const left = await leftBy(database(), leave)
  const values = hits.filter((hit) => !isLeft(hit, left))
  const holding = [...files.holding].filter((fileId) => !left.files.has(fileId) && !left.held.has(fileId))
  const remains = [
    ...values.map((hit) => ({ where: `${hit.table}.${hit.column}`, recordId: recordOf(hit) })),
    ...(await holdersOf(holding)),
  ]
  const counts: CheckCounts = {
    at: new Date().toISOString(),
    ...{ tables: searched.tables, columns: searched.columns, rows: searched.rows, files: files.files },
    found: remains.length,
    left: hits.length + files.holding.size - remains.length,
    unread: files.unread.size,
  }
  await database().$executeRaw`
    update "Redaction" set "counts" = jsonb_set("counts", '{checked}', ${JSON.stringify(counts)}::jsonb) where "id" = ${id}::uuid`
  return { counts, remains: await named(remains.slice(0, mostShown)) }
}

async function holdersOf(fileIds: string[]) {
  const holders = await database().revisionFile.findMany({
    where: { fileId: { in: fileIds } },
    select: { fileId: true, revision: { select: { recordId: true } } },
  })
  const recordOfFile = new Map(holders.map(({ fileId, revision }) => [fileId, revision.recordId]))
  return fileIds.map((fileId) => ({ where: 'file', recordId: recordOfFile.get(fileId) ?? null }))
}

async function named(remains: readonly { where: string; recordId: string | null }[]): Promise<Remains[]> {
  const records = await database().record.findMany({
    where: { id: { in: remains.flatMap(({ recordId }) => recordId ?? []) } },
    select: { id: true, type: true },
  })
  const byId = new Map(records.map((record) => [record.id, record]))
  return remains.map(({ where, recordId }) => ({ where, record: byId.get(recordId ?? '') ?? null }))
}

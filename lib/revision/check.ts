import 'server-only'
import { verifyTrail } from '#lib/audit/verify.ts'
import { sameJson } from '#lib/content/canonical.ts'
import type { Content } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { Listing, SearchEntry } from '#lib/db/generated/client.ts'
import { meansUnavailable } from '#lib/db/unavailable.ts'
import { findFileContradictions } from '#lib/file/check.ts'
import { filesFolder } from '#lib/file/store.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { publishedRowsOf } from '#lib/record/published-rows.ts'
import { searchEntriesOf } from '#lib/search/entries.ts'
import { partyNames } from './called-after.ts'
import { isPublic, type LoadedRecord, loadRecords } from './record-row.ts'

const batch = 200

/** How far a walk is, in records. */
export type Progress = (walked: number, of: number) => void

/** All that `findContradictions` finds, for where little is expected. */
export const contradictions = (database: Transaction): Promise<string[]> =>
  Array.fromAsync(findContradictions(database))

/**
 * Walks the whole database and says, a line each, where it contradicts itself: a typed row that is not its published revision, a
 * withdrawn or restricted record that can still be read, a search entry or a listed name that is not what was published, a version whose
 * content is not what the trail says it was or became by a redaction, content that cannot be read, a hole in the publication sequence, a broken trail, a file without an owner or an owner without its file. Nothing where
 * all is well. Holds one page of records at a time. While others write, give it a transaction that sees one moment (repeatable read), or
 * what is being published looks like a contradiction. `folder`: where the uploaded files lie.
 */
export async function* findContradictions(
  database: Transaction,
  progress: Progress = () => {},
  folder = filesFolder(),
): AsyncGenerator<string> {
  const total = await database.record.count()
  let walked = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await database.record.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true },
    })
    const ids = page.map(({ id }) => id)
    yield* ofPage(database, ids)
    walked += ids.length
    progress(walked, total)
    after = ids.at(-1) ?? after
    if (ids.length < batch) break
  }
  yield* await ofSequence(database)
  yield* await ofTrail(database)
  yield* findFileContradictions(database, folder)
}

async function* ofPage(tx: Transaction, ids: string[]): AsyncGenerator<string> {
  const where = { recordId: { in: ids } }
  const search = await tx.searchEntry.findMany({ where })
  const listed = await tx.listing.findMany({ where })
  const publications = await tx.publication.groupBy({ by: ['recordId'], where, _count: true })
  const withdrawals = await tx.withdrawal.groupBy({ by: ['recordId'], where, _count: true })
  const beside: Beside = {
    search: Map.groupBy(search, ({ recordId }) => recordId),
    listed: new Map(listed.map((row) => [row.recordId, row])),
    publications: perRecord(publications),
    withdrawals: perRecord(withdrawals),
  }
  yield* await ofVersions(tx, ids)
  for await (const loaded of readable(tx, ids)) {
    if ('unreadable' in loaded) yield loaded.unreadable
    else yield* await ofRecord(tx, loaded, beside)
  }
}

/** Acts by which a version comes to be, and the one that rewrites what there was. */
const actsOnContent = ['record.publish', 'record.withdraw', 'record.restore', 'record.redact']

interface OnContent {
  revisionId?: string
  contentHash?: string
  changes?: { revisionId: string; from: string; to: string }[]
}

/** Versions whose content has not the hash that the trail leads to: the one it was published with, and what each redaction made of it. */
async function ofVersions(tx: Transaction, ids: string[]): Promise<string[]> {
  const entries = await tx.auditEntry.findMany({
    where: { objectId: { in: ids }, act: { in: actsOnContent } },
    select: { detail: true },
    orderBy: { number: 'asc' },
  })
  const told = new Map<string, string>()
  for (const { detail } of entries) {
    const { revisionId, contentHash, changes = [] } = JSON.parse(detail) as OnContent
    if (revisionId && contentHash) told.set(revisionId, contentHash)
    for (const { revisionId: id, from, to } of changes) if (told.get(id) === from) told.set(id, to)
  }
  const versions = await tx.revision.findMany({
    where: { recordId: { in: ids }, version: { not: null } },
    select: { id: true, version: true, contentHash: true, record: { select: { id: true, type: true } } },
    orderBy: [{ recordId: 'asc' }, { version: 'asc' }],
  })
  return versions
    .filter(({ id, contentHash }) => told.get(id) !== contentHash)
    .map(({ version, record }) => `${record.type} ${record.id}: its version ${version} is not what the trail says`)
}

/** What is kept beside the records of a page, by record id. */
interface Beside {
  search: ReadonlyMap<string, SearchEntry[]>
  listed: ReadonlyMap<string, Listing>
  publications: PerRecord
  withdrawals: PerRecord
}

/** How many of something a record has. */
type PerRecord = (recordId: string) => number

function perRecord(counted: { recordId: string; _count: number }[]): PerRecord {
  const counts = new Map(counted.map(({ recordId, _count }) => [recordId, _count]))
  return (recordId) => counts.get(recordId) ?? 0
}

/** The records of a page; where one cannot be read, the others all the same. */
async function* readable(tx: Transaction, ids: string[]): AsyncGenerator<LoadedRecord | { unreadable: string }> {
  try {
    yield* (await loadRecords(tx, ids)).values()
  } catch (error) {
    if (meansUnavailable(error)) throw error
    const [id = '', ...others] = ids
    if (others.length === 0) yield { unreadable: `record ${id}: ${error instanceof Error ? error.message : error}` }
    else for (const each of ids) yield* readable(tx, [each])
  }
}

async function ofRecord(tx: Transaction, record: LoadedRecord, beside: Beside): Promise<string[]> {
  const { id, type, lifecycle, version, current } = record
  const complaint = (what: string) => `${type} ${id}: ${what}`
  const rows = await publishedRowsOf(type).read(tx, id)
  const search = beside.search.get(id) ?? []
  const listed = beside.listed.get(id)
  const [publications, withdrawals] = [beside.publications(id), beside.withdrawals(id)]
  const hasRows = isPublic(record)
  const { audience, label } = definitionOf(type)
  const names = (await partyNames(tx, type, current ? [current] : [])).published
  const entries = hasRows && current ? searchEntriesOf(type, current, names) : []
  return [
    publications !== version && complaint(`version ${version} has ${publications} publications`),
    (current === null) !== (version === 0) && complaint(`version ${version} has no content`),
    hasRows !== (rows !== null) && complaint(hasRows ? 'is public and has no rows' : 'has rows and is not public'),
    current !== null &&
      lifecycle === 'published' &&
      audience(current) !== record.audience &&
      complaint('is not for whom its content says'),
    hasRows &&
      rows !== null &&
      current !== null &&
      !sameJson(rows, publicPart(current)) &&
      complaint('its rows are not its published revision'),
    search.length !== entries.length && complaint(`has ${search.length} search entries`),
    search.length === entries.length &&
      !entries.every((entry) => search.some((found) => sameJson({ ...found, ...entry }, found))) &&
      complaint('its search entries are not what was published'),
    current !== null &&
      (listed?.lifecycle !== lifecycle || listed.audience !== record.audience) &&
      complaint('is not listed as what it is'),
    current !== null &&
      lifecycle === 'published' &&
      listed !== undefined &&
      !sameJson(listed.publicLabel, { ...label(current, names) }) &&
      complaint('is not listed under its name'),
    (lifecycle === 'withdrawn' && record.audience === 'public') !== (withdrawals === 1) &&
      complaint('its withdrawal is not what its lifecycle says'),
  ].filter((line) => line !== false)
}

/** What of a record's content its rows hold: PublishedRows.read says what comes back empty. */
const publicPart = (content: Content): Content => ({
  ...content,
  ...('slug' in content ? { slug: '' } : {}),
  staffNote: '',
})

async function ofSequence(database: Transaction): Promise<string[]> {
  const { _count, _max } = await database.publication.aggregate({ _count: true, _max: { number: true } })
  return _count === (_max.number ?? 0) ? [] : [`the publication sequence has ${_count} of ${_max.number} numbers`]
}

async function ofTrail(database: Transaction): Promise<string[]> {
  const verdict = await verifyTrail(database)
  return verdict.whole ? [] : [`the audit trail is broken at entry ${verdict.number}: ${verdict.reason}`]
}

import 'server-only'
import { verifyTrail } from '#lib/audit/verify.ts'
import { sameJson } from '#lib/content/canonical.ts'
import type { Content } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { locales } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { publishedRowsOf } from '#lib/record/published-rows.ts'
import { isPublic, type LoadedRecord, loadRecords } from './record-row.ts'

const batch = 200

/**
 * Walks the whole database and says, a line each, where it contradicts itself: a typed row that is not its published revision, a
 * withdrawn record that can still be read, a search entry too many or too few, a hole in the publication sequence, a broken trail.
 * Empty where all is well.
 */
export async function contradictions(database: PrismaClient): Promise<string[]> {
  const found: string[] = []
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await database.record.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true },
    })
    const ids = page.map(({ id }) => id)
    for (const record of (await loadRecords(database, ids)).values()) found.push(...(await ofRecord(database, record)))
    after = ids.at(-1) ?? after
    if (ids.length < batch) break
  }
  return [...found, ...(await ofSequence(database)), ...(await ofTrail(database))]
}

async function ofRecord(tx: Transaction, record: LoadedRecord): Promise<string[]> {
  const { id, type, lifecycle, version, current } = record
  const complaint = (what: string) => `${type} ${id}: ${what}`
  const rows = await publishedRowsOf(type).read(tx, id)
  const search = await tx.searchEntry.count({ where: { recordId: id } })
  const publications = await tx.publication.count({ where: { recordId: id } })
  const withdrawal = await tx.withdrawal.count({ where: { recordId: id } })
  const hasRows = isPublic(record)
  return [
    publications !== version && complaint(`version ${version} has ${publications} publications`),
    (current === null) !== (version === 0) && complaint(`version ${version} has no content`),
    hasRows !== (rows !== null) && complaint(hasRows ? 'is public and has no rows' : 'has rows and is not public'),
    current !== null &&
      lifecycle === 'published' &&
      definitionOf(type).audience(current) !== record.audience &&
      complaint('is not for whom its content says'),
    hasRows &&
      rows !== null &&
      current !== null &&
      !sameJson(rows, publicPart(current)) &&
      complaint('its rows are not its published revision'),
    search !== (hasRows ? locales.length : 0) && complaint(`has ${search} search entries`),
    (lifecycle === 'withdrawn' && record.audience === 'public') !== (withdrawal === 1) &&
      complaint('its withdrawal is not what its lifecycle says'),
  ].filter((line) => line !== false)
}

/** What of a record's content its rows hold: PublishedRows.read says what comes back empty. */
const publicPart = (content: Content): Content => ({
  ...content,
  ...('slug' in content ? { slug: '' } : {}),
  staffNote: '',
})

async function ofSequence(database: PrismaClient): Promise<string[]> {
  const { _count, _max } = await database.publication.aggregate({ _count: true, _max: { number: true } })
  return _count === (_max.number ?? 0) ? [] : [`the publication sequence has ${_count} of ${_max.number} numbers`]
}

async function ofTrail(database: PrismaClient): Promise<string[]> {
  const verdict = await verifyTrail(database)
  return verdict.whole ? [] : [`the audit trail is broken at entry ${verdict.number}: ${verdict.reason}`]
}

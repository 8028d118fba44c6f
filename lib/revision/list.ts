import 'server-only'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { draftsVisibleTo } from '#lib/auth/policy.ts'
import { database } from '#lib/db/client.ts'
import type { Lifecycle, Prisma, Work } from '#lib/db/generated/client.ts'
import { foldWords } from '#lib/i18n/fold.ts'
import type { RecordType } from '#lib/record-types.ts'

export const pageSize = 50

export interface ListQuery {
  q?: string
  lifecycle?: Lifecycle
  work?: Work
  sort?: 'sortKey' | 'updatedAt'
  direction?: 'asc' | 'desc'
  /** From 1. */
  page?: number
}

export interface ListedRecord {
  recordId: string
  type: RecordType
  lifecycle: Lifecycle
  /** `none` also where its drafts are not this person's to see. */
  work: Work
  label: LocalizedText
  sortKey: string
  updatedAt: string
}

/** One page of a type's records as `actor` may see them: what is published, and the drafts that policy shows. */
export async function listRecords(actor: Actor, type: RecordType, query: ListQuery) {
  const where = visibleRows(actor, type, query)
  const direction = query.direction ?? (type === 'meeting' || query.sort === 'updatedAt' ? 'desc' : 'asc')
  const page = Math.max(1, query.page ?? 1)
  const [total, rows] = await Promise.all([
    database().listing.count({ where }),
    database().listing.findMany({
      where,
      orderBy: [{ [query.sort ?? 'sortKey']: direction }, { recordId: direction }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ])
  const visible = await visibleDrafts(actor, rows.map(({ recordId }) => recordId))
  return {
    total,
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    rows: rows.map((row): ListedRecord => {
      const draft = visible.has(row.recordId)
      return {
        recordId: row.recordId,
        type: row.type,
        lifecycle: row.lifecycle,
        work: draft ? row.work : 'none',
        label: (draft ? row.label : row.publicLabel) as unknown as LocalizedText,
        sortKey: row.sortKey,
        updatedAt: row.updatedAt.toISOString(),
      }
    }),
  }
}

/** How many records of each type `actor` may see. */
export async function countRecords(actor: Actor): Promise<Partial<Record<RecordType, number>>> {
  const rows = await database().listing.groupBy({
    by: ['type'],
    where: { OR: [{ lifecycle: 'published' }, draftsVisibleTo(actor)] },
    _count: true,
  })
  return Object.fromEntries(rows.map(({ type, _count }) => [type, _count]))
}

/** Records for a picker: those of the types whose name has every word of `q`, at most twenty; published ones first. */
export async function findRecords(actor: Actor, types: readonly RecordType[], q: string) {
  const rows = await database().listing.findMany({
    where: { OR: types.map((type) => visibleRows(actor, type, { q })), lifecycle: { not: 'withdrawn' } },
    include: { record: { select: { slug: true } } },
    orderBy: [{ sortKey: 'asc' }, { recordId: 'asc' }],
    take: 20,
  })
  const visible = await visibleDrafts(actor, rows.map(({ recordId }) => recordId))
  return rows.map(({ recordId, type, lifecycle, label, publicLabel, record }) => ({
    id: recordId,
    type,
    label: (visible.has(recordId) ? label : publicLabel) as unknown as LocalizedText,
    slug: lifecycle === 'published' ? record.slug : null,
  }))
}

/** A search looks through the words that this person may read: working words where they see drafts, published ones elsewhere. */
function visibleRows(actor: Actor, type: RecordType, { q = '', lifecycle, work }: ListQuery): Prisma.ListingWhereInput {
  const words = foldWords(q).split(/\s+/).filter(Boolean).slice(0, 8)
  const has = (column: 'text' | 'publicText') => words.map((word) => ({ [column]: { contains: escapeLike(word) } }))
  const drafts: Prisma.ListingWhereInput = { AND: [draftsVisibleTo(actor), ...has('text')], ...(work ? { work } : {}) }
  const published: Prisma.ListingWhereInput = { lifecycle: 'published', AND: has('publicText') }
  return {
    type,
    ...(lifecycle ? { lifecycle } : {}),
    ...(seesAllDrafts(actor) || work ? drafts : { OR: [drafts, published] }),
  }
}

/** For whom one index is enough: the rows of all drafts are theirs. */
const seesAllDrafts = (actor: Actor) => Object.keys(draftsVisibleTo(actor)).length === 0

async function visibleDrafts(actor: Actor, recordIds: string[]): Promise<Set<string>> {
  const rows = await database().listing.findMany({
    where: { AND: [{ recordId: { in: recordIds } }, draftsVisibleTo(actor)] },
    select: { recordId: true },
  })
  return new Set(rows.map(({ recordId }) => recordId))
}

const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&')

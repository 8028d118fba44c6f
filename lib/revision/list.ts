import 'server-only'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { audiencesOf, draftsVisibleTo, publishedFor } from '#lib/auth/policy.ts'
import type { Audience } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import { type Lifecycle, type Listing, Prisma, type Work } from '#lib/db/generated/client.ts'
import { sortByName } from '#lib/i18n/sort.ts'
import { allRecordTypes, type RecordType, recordTypes } from '#lib/record-types.ts'
import { type Direction, firstDirection, type ListQuery, type ListSort, sortedBy } from './list-query.ts'
import { sought } from './list-words.ts'
import { isPublic } from './record-row.ts'

export const pageSize = 50

/** How far a list is counted. Beyond, it says "more than": counting every row would cost more with each that is added. */
export const countedTo = 1_000

/** The same of what a search of the list finds: to be counted, the long text of each row is read. */
export const foundTo = 200

/** How many there are: exactly, or more than `count`. */
export interface Count {
  count: number
  more: boolean
}

export interface ListedRecord {
  recordId: string
  type: RecordType
  lifecycle: Lifecycle
  /** For whom it is as published; before, for whom its draft says that it will be. */
  audience: Audience
  /** Whether its drafts are this person's to see. */
  seesDrafts: boolean
  /** `none` also where its drafts are not this person's to see. */
  work: Work
  label: LocalizedText
  sortKey: string
  updatedAt: string
}

export interface ListPage {
  rows: ListedRecord[]
  total: Count
  /** The place of the first row among all, from 1; null where that is further than is counted. */
  position: number | null
  /** For the pages before and after this one: the record that they end before or begin after; null where there is none. */
  earlier: string | null
  later: string | null
}

/**
 * One page of a type's records as `actor` may see them: what is published, and the drafts that policy shows. A page begins after a
 * record or ends before one, so that any page costs what the first does, and nothing is skipped when rows come and go.
 */
export async function listRecords(actor: Actor, type: RecordType, query: ListQuery): Promise<ListPage> {
  const { sort, direction } = query
  const where = visibleRows(actor, type, query)
  const most = query.q ? foundTo : countedTo
  const backward = query.before !== undefined
  const from = await startingRow(where, query.after ?? query.before)
  const [total, found] = await Promise.all([
    countUpTo(where, most),
    database().listing.findMany({
      where: from ? { AND: [where, beyond(from, sort, backward ? opposite[direction] : direction)] } : where,
      orderBy: inOrder(sort, from && backward ? opposite[direction] : direction),
      take: pageSize + 1,
      omit: withoutWords,
    }),
  ])
  // Past either end of the list there is no page: a record came or went since the address was made.
  if (from && found.length === 0) return listRecords(actor, type, { ...query, after: undefined, before: undefined })
  const more = found.length > pageSize
  const rows = found.slice(0, pageSize)
  if (from && backward) rows.reverse()
  const [first, last] = [rows[0], rows.at(-1)]
  const [isFirst, isLast] = backward && from ? [!more, false] : [!from, !more]
  return {
    rows: inReadersOrder(await asSeenBy(actor, rows), actor, type, query, isFirst && isLast),
    total,
    position: first ? await positionOf(where, first, query, isFirst, most) : null,
    earlier: first && !isFirst ? first.recordId : null,
    later: last && !isLast ? last.recordId : null,
  }
}

/** A row that the person may see; null where the page was named by another, and the first is shown. */
async function startingRow(where: Prisma.ListingWhereInput, recordId: string | undefined): Promise<Row | null> {
  return recordId ? database().listing.findFirst({ where: { AND: [{ recordId }, where] }, omit: withoutWords }) : null
}

const opposite: Record<Direction, Direction> = { asc: 'desc', desc: 'asc' }

/** Everything of a row but the words that it is searched by, which are long. */
const withoutWords = { text: true, publicText: true } as const

type Row = Omit<Listing, keyof typeof withoutWords>

const inOrder = (sort: ListSort, direction: Direction) => [{ [sort]: direction }, { recordId: direction }]

/** The rows past one row, in a direction. The first condition says nothing new, and is what an index can begin at. */
function beyond(row: Row, sort: ListSort, direction: Direction): Prisma.ListingWhereInput {
  const past = direction === 'asc' ? 'gt' : 'lt'
  return {
    AND: [
      { [sort]: { [`${past}e`]: row[sort] } },
      { OR: [{ [sort]: { [past]: row[sort] } }, { [sort]: row[sort], recordId: { [past]: row.recordId } }] },
    ],
  }
}

async function countUpTo(where: Prisma.ListingWhereInput, most: number, sort: ListSort = 'sortKey'): Promise<Count> {
  // In order, so that Postgres begins where the rows are and does not look for them from the table's beginning.
  const count = await database().listing.count({ where, orderBy: inOrder(sort, 'asc'), take: most + 1 })
  return upTo(count, most)
}

async function positionOf(
  where: Prisma.ListingWhereInput,
  first: Row,
  { sort, direction }: ListQuery,
  isFirst: boolean,
  most: number,
) {
  if (isFirst) return 1
  const before = await countUpTo({ AND: [where, beyond(first, sort, opposite[direction])] }, most, sort)
  return before.more ? null : before.count + 1
}

async function asSeenBy(actor: Actor, rows: Row[]): Promise<ListedRecord[]> {
  const visible = await visibleDrafts(
    actor,
    rows.map(({ recordId }) => recordId),
  )
  return rows.map((row) => {
    const draft = visible.has(row.recordId)
    return {
      recordId: row.recordId,
      type: row.type,
      lifecycle: row.lifecycle,
      audience: row.audience,
      seesDrafts: draft,
      work: draft ? row.work : 'none',
      label: (draft ? row.label : row.publicLabel) as unknown as LocalizedText,
      sortKey: row.sortKey,
      updatedAt: row.updatedAt.toISOString(),
    }
  })
}

/** Names are stored in one order, the Spanish; where all stand on one page, they stand in the order of the reader's language. */
function inReadersOrder(
  rows: ListedRecord[],
  actor: Actor,
  type: RecordType,
  query: ListQuery,
  whole: boolean,
): ListedRecord[] {
  if (!whole || query.sort !== 'sortKey' || sortedBy[type] !== 'name') return rows
  const { locale } = actor
  const sorted = sortByName(rows, ({ label }) => label[locale] || label.es || label.en || label.pt, locale)
  return query.direction === 'asc' ? sorted : sorted.reverse()
}

/** Records of a type that are about a party or a part of a record, as `actor` may see them, in the order of the type's list; at most `take`. */
export async function recordsAbout(
  actor: Actor,
  type: RecordType,
  about: { parties: { has: string } } | { partOf: string },
  take: number,
): Promise<ListedRecord[]> {
  const rows = await database().listing.findMany({
    where: { AND: [about, visibleRows(actor, type, {})] },
    orderBy: inOrder('sortKey', firstDirection(type, 'sortKey')),
    take,
    omit: withoutWords,
  })
  return asSeenBy(actor, rows)
}

/** Of a type that has exactly one record: that one, where it is there and `actor` may see it; null of every other type. */
export async function onlyRecord(actor: Actor, type: RecordType): Promise<string | null> {
  if (!recordTypes[type].one) return null
  const row = await database().listing.findFirst({ where: visibleRows(actor, type, {}), select: { recordId: true } })
  return row?.recordId ?? null
}

/**
 * How many records of each type `actor` may see. Every staff page asks for this: one query for all types of which they see what everybody
 * like them does, and one more for each type of which they see drafts of their own.
 */
export async function countRecords(actor: Actor): Promise<Record<RecordType, Count>> {
  const own = allRecordTypes.filter((type) => !seesAllDrafts(actor) && ofType(draftsVisibleTo(actor), type).OR?.length)
  const [alike, apart] = await Promise.all([
    countAlike(actor),
    Promise.all(own.map(async (type) => [type, await countUpTo(visibleRows(actor, type, {}), countedTo)] as const)),
  ])
  return { ...alike, ...Object.fromEntries(apart) }
}

/** All records of each type, or those published for people like `actor`; each type in order, as `countUpTo` does. */
async function countAlike(actor: Actor): Promise<Record<RecordType, Count>> {
  const published = Prisma.sql`and "lifecycle" = 'published' and "audience" = any(${[...audiencesOf(actor)]}::"Audience"[])`
  const counted = await database().$queryRaw<{ type: RecordType; count: number }[]>`
    select "type"::text, (
      select count(*)::int from (
        select from "Listing" where "Listing"."type" = "each"."type" ${seesAllDrafts(actor) ? Prisma.empty : published}
        order by "sortKey", "recordId" limit ${countedTo + 1}
      ) as "first"
    ) as "count"
    from unnest(enum_range(null::"RecordType")) as "each"("type")`
  return Object.fromEntries(counted.map(({ type, count }) => [type, upTo(count, countedTo)])) as Record<
    RecordType,
    Count
  >
}

const upTo = (count: number, most: number): Count => ({ count: Math.min(count, most), more: count > most })

/** Those of the records with these ids that `actor` may see, as a list would show them. */
export async function seenRecords(actor: Actor, recordIds: readonly string[]): Promise<Map<string, ListedRecord>> {
  if (recordIds.length === 0) return new Map()
  const rows = await database().listing.findMany({
    where: {
      recordId: { in: [...new Set(recordIds)] },
      ...(seesAllDrafts(actor) ? {} : { OR: [draftsVisibleTo(actor), publishedFor(actor)] }),
    },
    omit: withoutWords,
  })
  return new Map((await asSeenBy(actor, rows)).map((record) => [record.recordId, record]))
}

/** Records for a picker: those of the types whose name has every word of `q`, at most twenty; published ones first. */
export async function findRecords(actor: Actor, types: readonly RecordType[], q: string) {
  const rows = await database().listing.findMany({
    where: { OR: types.map((type) => visibleRows(actor, type, { q })), lifecycle: { not: 'withdrawn' } },
    include: { record: { select: { slug: true } } },
    omit: withoutWords,
    orderBy: inOrder('sortKey', 'asc'),
    take: 20,
  })
  const visible = await visibleDrafts(
    actor,
    rows.map(({ recordId }) => recordId),
  )
  return rows.map(({ recordId, type, lifecycle, audience, label, publicLabel, record }) => ({
    id: recordId,
    type,
    label: (visible.has(recordId) ? label : publicLabel) as unknown as LocalizedText,
    slug: isPublic({ lifecycle, audience }) ? (record.slug ?? '') : null,
  }))
}

/** A search looks through the words that this person may read: working words where they see drafts, published ones elsewhere. */
function visibleRows(
  actor: Actor,
  type: RecordType,
  { q = '', lifecycle, work }: Partial<ListQuery>,
): Prisma.ListingWhereInput {
  const words = sought(q)
  const has = (column: 'text' | 'publicText') => words.map((word) => ({ [column]: { contains: word } }))
  const visible = ofType(draftsVisibleTo(actor), type)
  const drafts: Prisma.ListingWhereInput = { AND: [visible, ...has('text')], ...(work ? { work } : {}) }
  const published: Prisma.ListingWhereInput = { ...publishedFor(actor), AND: has('publicText') }
  return {
    type,
    ...(lifecycle ? { lifecycle } : {}),
    ...(seesAllDrafts(actor) || work ? drafts : { OR: [drafts, published] }),
  }
}

/** Of a filter of alternatives, those that can hold for a type: what is said of other types costs a join, and finds nothing. */
function ofType(where: Prisma.ListingWhereInput, type: RecordType): Prisma.ListingWhereInput {
  const fits = ({ type: is }: Prisma.ListingWhereInput) => {
    const types = typeof is === 'object' && 'in' in is ? is.in : is
    return types === undefined || (Array.isArray(types) ? types.includes(type) : types === type)
  }
  return where.OR ? { ...where, OR: where.OR.filter(fits) } : where
}

/** For whom one index is enough: the rows of all drafts are theirs. */
const seesAllDrafts = (actor: Actor) => Object.keys(draftsVisibleTo(actor)).length === 0

async function visibleDrafts(actor: Actor, recordIds: string[]): Promise<Set<string>> {
  if (seesAllDrafts(actor) || recordIds.length === 0) return new Set(recordIds)
  const rows = await database().listing.findMany({
    where: { AND: [{ recordId: { in: recordIds } }, draftsVisibleTo(actor)] },
    select: { recordId: true },
  })
  return new Set(rows.map(({ recordId }) => recordId))
}

import 'server-only'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { mayInOffice } from '#lib/auth/policy.ts'
import { database } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { RecordType } from '#lib/record-types.ts'
import { seenRecords } from '#lib/revision/list.ts'
import { recordObjectTypes } from './acts.ts'
import type { AuditRow } from './trail.ts'
import type { TrailQuery } from './trail-query.ts'
import { type Verdict, verifyTrail } from './verify.ts'

export const trailPageSize = 50

/** How much of the trail a person may read: all of it, what is about records, or what became of their own revisions. */
export type TrailScope = 'everything' | 'records' | 'ownRevisions'

export interface TrailEntry {
  number: number
  at: string
  act: string
  actor: { id: string; name: string | null }
  object: TrailObject
  /** The version that a publication, withdrawal or restoration made; null for other acts. */
  version: number | null
}

export type TrailObject =
  /** `label` is null where the record cannot be named to this person. */
  | { is: 'record'; id: string; type: RecordType; label: LocalizedText | null }
  | { is: 'person'; id: string; name: string | null }
  | { is: 'other'; id: string; type: string }

/** What `actor` may read of the trail; null where nothing. Accounts are the business of those who manage people. */
export function trailScope(actor: Actor): TrailScope | null {
  if (mayInOffice(actor, 'readAudit')) return mayInOffice(actor, 'managePeople') ? 'everything' : 'records'
  return mayInOffice(actor, 'readOwnAudit') ? 'ownRevisions' : null
}

/** One page of the trail, newest first, as far as `actor` may read it. `older`: the number that the next page comes before. */
export async function trailEntries(
  actor: Actor,
  query: TrailQuery,
): Promise<{ entries: TrailEntry[]; older: number | null }> {
  const scope = trailScope(actor)
  if (!scope) return { entries: [], older: null }
  const before = query.before === undefined ? Prisma.sql`true` : Prisma.sql`"number" < ${query.before}`
  const found = await database().$queryRaw<Row[]>`
    SELECT "number", "at", "actorId", "act", "objectType", "objectId", "detail" FROM "AuditEntry" entry
    WHERE ${before} AND ${readEntries(actor, scope, query)}
    ORDER BY "number" DESC LIMIT ${trailPageSize + 1}`
  const rows = found.slice(0, trailPageSize)
  return {
    entries: await named(actor, rows),
    older: found.length > trailPageSize ? (rows.at(-1)?.number ?? null) : null,
  }
}

type Row = Omit<AuditRow, 'previousHash'>

/** What `query` asks for, of the entries that `actor` may read: a condition on rows of AuditEntry. */
export function readEntries(actor: Actor, scope: TrailScope, { act, person, object }: TrailQuery): Prisma.Sql {
  const asked = [
    ...(act ? [Prisma.sql`"act" = ${act}`] : []),
    ...(person ? [Prisma.sql`"actorId" = ${person}::uuid`] : []),
    ...(object ? [Prisma.sql`"objectId" = ${object}`] : []),
  ]
  return Prisma.join([...asked, readable(actor, scope)], ' AND ')
}

function readable(actor: Actor, scope: TrailScope): Prisma.Sql {
  if (scope === 'everything') return Prisma.sql`true`
  const ofRecords = Prisma.sql`"objectType" = ANY(${[...recordObjectTypes]})`
  return scope === 'records' ? ofRecords : Prisma.sql`${ofRecords} AND ${aboutRevisionsOf(actor)}`
}

/** Their records first, which an index finds; of these, the entries that name a revision of theirs. */
export function aboutRevisionsOf({ userId }: Actor): Prisma.Sql {
  return Prisma.sql`"objectId" IN (SELECT "recordId"::text FROM "Revision" WHERE "authorId" = ${userId}::uuid)
    AND "detail"::jsonb ->> 'revisionId' IN (SELECT "id"::text FROM "Revision" WHERE "authorId" = ${userId}::uuid)`
}

/** The same entries with the names that this person may know them by. */
export async function named(actor: Actor, rows: readonly Row[]): Promise<TrailEntry[]> {
  const isRecord = (type: string): type is RecordType => recordObjectTypes.includes(type)
  const records = await seenRecords(
    actor,
    rows.filter(({ objectType }) => isRecord(objectType)).map(({ objectId }) => objectId),
  )
  const people = await namesOf([
    ...rows.map(({ actorId }) => actorId),
    ...rows.filter(({ objectType }) => objectType === 'user').map(({ objectId }) => objectId),
  ])
  const objectOf = ({ objectType: type, objectId: id }: Row): TrailObject => {
    if (isRecord(type)) return { is: 'record', id, type, label: records.get(id)?.label ?? null }
    return type === 'user' ? { is: 'person', id, name: people.get(id) ?? null } : { is: 'other', id, type }
  }
  return rows.map((row) => ({
    number: row.number,
    at: row.at.toISOString(),
    act: row.act,
    actor: { id: row.actorId, name: people.get(row.actorId) ?? null },
    object: objectOf(row),
    version: versionIn(row.detail),
  }))
}

async function namesOf(userIds: readonly string[]): Promise<Map<string, string>> {
  const users = await database().user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, name: true },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}

function versionIn(detail: string): number | null {
  const { version } = JSON.parse(detail) as { version?: unknown }
  return typeof version === 'number' ? version : null
}

/** Walks the whole chain for those who may read the records' trail; null for others. */
export async function checkTrail(actor: Actor): Promise<Verdict | null> {
  return mayInOffice(actor, 'readAudit') ? verifyTrail(database()) : null
}

/** Whom the trail can be narrowed to, by name; nobody for those who read only what became of their own. */
export async function trailPeople(actor: Actor): Promise<{ id: string; name: string }[]> {
  const scope = trailScope(actor)
  if (!scope || scope === 'ownRevisions') return []
  return database().user.findMany({
    where: scope === 'records' ? { OR: [{ authored: { some: {} } }, { decided: { some: {} } }] } : {},
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
    take: 500,
  })
}

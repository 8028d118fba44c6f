import 'server-only'
import { aboutRevisionsOf } from '#lib/audit/entries.ts'
import type { AuditRow } from '#lib/audit/trail.ts'
import { today } from '#lib/date/format.ts'
import { database } from '#lib/db/client.ts'
import type { Download } from '#lib/download.ts'
import { jsonPieces } from '#lib/json-pieces.ts'
import { seenRecords } from '#lib/revision/list.ts'
import type { Actor } from './actor.ts'

/** Raised whenever a member changes its name or its meaning. */
const schemaVersion = 1

/**
 * What the office holds of the person who asks, and of nobody else: colleagues are `another`, and of their words there are only the
 * reasons that were given to this person. No hash of a password, a session or a link. docs/own-data.md says what each member holds.
 */
export async function ownData(actor: Actor): Promise<Download> {
  const user = await database().user.findUniqueOrThrow({
    where: { id: actor.userId },
    include: {
      mandates: { orderBy: [{ from: 'asc' }, { id: 'asc' }], include: { party: { select: { listing: true } } } },
      sessions: { orderBy: { createdAt: 'asc' } },
      links: { orderBy: { createdAt: 'asc' } },
    },
  })
  const { id, name, email, role, status, locale, createdAt, mandates, sessions, links } = user
  return {
    name: `own-data-${today()}.json`,
    type: 'application/json',
    pieces: jsonPieces({
      schemaVersion,
      takenAt: new Date(),
      person: { id, name, email, role, status, language: locale, createdAt, hasPassword: user.passwordHash !== null },
      mandates: mandates.map(({ partyId, from, to, party }) => ({
        party: { id: partyId, name: party.listing?.label ?? null },
        from,
        to,
      })),
      sessions: sessions.map(({ id, createdAt, lastSeenAt, userAgent, address }) => ({
        beganAt: createdAt,
        lastUsedAt: lastSeenAt,
        browser: userAgent,
        address,
        present: id === actor.sessionId,
      })),
      links: links.map(({ purpose, createdAt, expiresAt, usedAt }) => ({ purpose, createdAt, expiresAt, usedAt })),
      revisions: revisions(actor),
      steps: steps(actor),
      decisions: decisions(actor),
      previews: previews(actor),
      clearances: clearances(actor),
      redactions: redactions(actor),
      files: files(actor),
      trail: trail(actor),
      refusals: refusals(actor),
    }),
  }
}

/** Reads rows some at a time: each time those after the last. */
async function* everyRow<Row>(read: (last: Row | undefined) => Promise<Row[]>): AsyncGenerator<Row> {
  let rows = await read(undefined)
  while (rows.length > 0) {
    yield* rows
    rows = await read(rows.at(-1))
  }
}

/** Before any id that there is. */
const beforeAll = '00000000-0000-0000-0000-000000000000'

const many = 500
/** Revisions come with their content, up to a megabyte each. */
const few = 20

/** Every revision that this person wrote, drafts and what was discarded too. */
const revisions = (actor: Actor) =>
  everyRow<{ id: string; createdAt: Date }>(async (last) => {
    const { createdAt = new Date(0), id = beforeAll } = last ?? {}
    const rows = await database().revision.findMany({
      where: { authorId: actor.userId, OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }] },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: few,
      include: {
        record: { select: { type: true } },
        files: { select: { fileId: true }, orderBy: { fileId: 'asc' } },
        steps: { orderBy: { number: 'asc' } },
      },
    })
    const seen = await seenRecords(
      actor,
      rows.map(({ recordId }) => recordId),
    )
    return rows.map((row) => ({
      id: row.id,
      record: { id: row.recordId, type: row.record.type, name: seen.get(row.recordId)?.label ?? null },
      act: row.act,
      state: row.state,
      baseVersion: row.baseVersion,
      version: row.version,
      restores: row.restores,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      submittedAt: row.submittedAt,
      decidedAt: row.decidedAt,
      message: row.message,
      reason: row.decision,
      steps: row.steps.map(({ kind, at, actorId, message }) => ({
        kind,
        at,
        by: by(actor, actorId),
        message: actorId === actor.userId || kind === 'sendBack' || kind === 'reject' ? message : null,
      })),
      files: row.files.map(({ fileId }) => fileId),
      contentSchemaVersion: row.schemaVersion,
      content: JSON.parse(row.content) as unknown,
    }))
  })

const by = ({ userId }: Actor, id: string | null) => (id === userId ? 'self' : 'another')

/** What this person did with revisions of others. */
const steps = ({ userId }: Actor) =>
  everyRow<{ revisionId: string; number: number }>((last) => {
    const { revisionId = beforeAll, number = 0 } = last ?? {}
    return database().revisionStep.findMany({
      where: {
        actorId: userId,
        revision: { authorId: { not: userId } },
        OR: [{ revisionId: { gt: revisionId } }, { revisionId, number: { gt: number } }],
      },
      orderBy: [{ revisionId: 'asc' }, { number: 'asc' }],
      take: many,
      select: { revisionId: true, number: true, kind: true, at: true, message: true },
    })
  })

/** What this person decided about revisions of others, and why. */
const decisions = ({ userId }: Actor) =>
  everyRow<{ revisionId: string }>(async (last) => {
    const rows = await database().revision.findMany({
      where: { decidedById: userId, authorId: { not: userId }, id: { gt: last?.revisionId ?? beforeAll } },
      orderBy: { id: 'asc' },
      take: many,
      select: { id: true, recordId: true, state: true, decidedAt: true, decision: true },
    })
    return rows.map(({ id, decision, ...row }) => ({ revisionId: id, ...row, reason: decision }))
  })

/** Links by which this person let others read a revision; for whom is those others' own. */
const previews = ({ userId }: Actor) =>
  everyRow<{ id: string }>((last) =>
    database().previewLink.findMany({
      where: { createdById: userId, id: { gt: last?.id ?? beforeAll } },
      orderBy: { id: 'asc' },
      take: many,
      select: { id: true, revisionId: true, createdAt: true, expiresAt: true, revokedAt: true },
    }),
  )

/** That this person noted a clearance; who gave it is that one's own. */
const clearances = ({ userId }: Actor) =>
  everyRow<{ id: string }>((last) =>
    database().clearance.findMany({
      where: { notedById: userId, id: { gt: last?.id ?? beforeAll } },
      orderBy: { id: 'asc' },
      take: many,
      select: { id: true, revisionId: true, on: true, notedAt: true },
    }),
  )

const redactions = ({ userId }: Actor) =>
  everyRow<{ id: string }>((last) =>
    database().redaction.findMany({
      where: { actorId: userId, id: { gt: last?.id ?? beforeAll } },
      orderBy: { id: 'asc' },
      take: many,
      select: { id: true, at: true, reason: true },
    }),
  )

const files = ({ userId }: Actor) =>
  everyRow<{ id: string }>((last) =>
    database().fileObject.findMany({
      where: { uploadedById: userId, id: { gt: last?.id ?? beforeAll } },
      orderBy: { id: 'asc' },
      take: many,
      select: { id: true, name: true, bytes: true, sha256: true, uploadedAt: true },
    }),
  )

/** What this person did, what was done to their account, and what became of their revisions. */
async function* trail(actor: Actor) {
  const { userId } = actor
  const entries = everyRow<Omit<AuditRow, 'previousHash'>>(
    (last) => database().$queryRaw`
      SELECT "number", "at", "actorId", "act", "objectType", "objectId", "detail" FROM "AuditEntry" entry
      WHERE "number" > ${last?.number ?? 0}
        AND ("actorId" = ${userId}::uuid OR "objectId" = ${userId} OR (${aboutRevisionsOf(actor)}))
      ORDER BY "number" LIMIT ${many}`,
  )
  for await (const { number, at, actorId, act, objectType, objectId, detail } of entries) {
    const isSelf = objectType === 'user' && objectId === userId
    const objectOfAnother = objectType === 'user' && !isSelf
    yield {
      number,
      at,
      by: by(actor, actorId),
      act,
      object: { type: objectType, id: objectOfAnother ? null : objectId },
      detail: toldOf(JSON.parse(detail) as Record<string, unknown>, isSelf),
    }
  }
}

/** Of an entry about the person's own account all but the session's key; of any other, which revision it is about and what it became. */
function toldOf({ session, ...detail }: Record<string, unknown>, isSelf: boolean) {
  if (isSelf) return detail
  const { revisionId, version } = detail
  return { revisionId, version }
}

/** What was refused to this person, counted by the hour. */
const refusals = ({ userId }: Actor) =>
  everyRow<{ act: string; hour: Date }>((last) => {
    const { act = '', hour = new Date(0) } = last ?? {}
    return database().refusal.findMany({
      where: { actor: userId, OR: [{ act: { gt: act } }, { act, hour: { gt: hour } }] },
      orderBy: [{ act: 'asc' }, { hour: 'asc' }],
      take: many,
      select: { act: true, hour: true, count: true, objectId: true, lastAt: true },
    })
  })

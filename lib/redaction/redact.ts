import 'server-only'
import { randomUUID } from 'node:crypto'
import { Invalid, Missing, Refused, Stale } from '#lib/action/errors.ts'
import { type AuditFacts, appendAudits } from '#lib/audit/trail.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { endSessions } from '#lib/auth/sessions.ts'
import { sha256 } from '#lib/content/hash.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { calledAfter, partyNames } from '#lib/revision/called-after.ts'
import { enter, renameAll } from '#lib/revision/commit.ts'
import { refreshListing } from '#lib/revision/listing.ts'
import { type LoadedRecord, loadRecords } from '#lib/revision/record-row.ts'
import { tablesOfWords } from './catalogue.ts'
import { type Checked, check, isLeft, type Leave, type Left, leftBy } from './check.ts'
import { fileOf, findAll, recordOf } from './found.ts'
import type { Counts } from './past.ts'
import { longestSearch, requireRedactor } from './preview.ts'
import { removeRedactedFiles } from './remove-files.ts'
import { type Rewritten, rewriteRecord } from './rewrite-record.ts'
import { type Hit, quoted } from './scan.ts'
import type { Tell } from './telling.ts'
import { markers, Wanted } from './words.ts'

export interface RedactionInput {
  /** One or several spellings of the words. */
  spellings: readonly string[]
  /** Preview.seen: what the administrator saw before. */
  seen: string
  leave: Leave
  /** Uploaded files that are removed, whole. */
  files: readonly string[]
  reason: string
}

export interface Redacted extends Checked {
  id: string
}

/**
 * Removes a person's data from everything: every revision, typed row, search entry, list, address, message, account and chosen file, in
 * one transaction, and then the bytes of the files; and searches everything again. Whatever fails before the commit leaves all as it was;
 * bytes whose removal was cut short are removed at the next start. Throws Refused, Stale (what was found differs from what was seen) and
 * Invalid (`reason`, `leave`, `files`).
 */
export async function redact(actor: Actor, input: RedactionInput, tell: Tell = () => undefined): Promise<Redacted> {
  requireRedactor(actor)
  const wanted = new Wanted(input.spellings)
  if (!input.reason.trim()) throw new Invalid({ reason: ['required'] })
  if (wanted.isIn(input.reason)) throw new Invalid({ reason: ['redactionReason'] })
  const id = randomUUID()
  await database().$transaction((tx) => redactWithin(tx, actor, id, wanted, input, tell), { timeout: longestSearch })
  await removeRedactedFiles(tell('removal'))
  return { id, ...(await check(id, input.spellings, input.leave, tell)) }
}

async function redactWithin(
  tx: Transaction,
  actor: Actor,
  id: string,
  wanted: Wanted,
  input: RedactionInput,
  tell: Tell,
): Promise<void> {
  const { hits, fingerprint } = await findAll(tx, wanted, tell('tables'))
  if (fingerprint !== input.seen) throw new Stale()
  const left = await leftBy(tx, input.leave)
  const going = hits.filter((hit) => !isLeft(hit, left))
  const files = await filesToRemove(tx, input.files, left)
  const people = [...new Set(going.filter(({ kept }) => kept === 'person').map(({ ofId }) => ofId ?? ''))]
  if (people.includes(actor.userId)) throw new Invalid({ leave: ['redactionOwn'] })

  const recordIds = [...new Set([...going.map(recordOf).filter((each) => each !== null), ...files.recordIds])]
  const records = await loadRecords(tx, recordIds, { lock: true })
  const progress = tell('changes')
  const rewritten: Rewritten[] = []
  for (const record of records.values()) {
    rewritten.push(await rewriteRecord(tx, actor, record, wanted, files.ids))
    progress?.(rewritten.length, records.size)
  }
  await rewriteWords(tx, going, wanted, files.ids)
  const closed = await closeAccounts(tx, actor, people)
  await tx.revisionFile.deleteMany({ where: { fileId: { in: [...files.ids] } } })
  await tx.fileObject.deleteMany({ where: { id: { in: [...files.ids] } } })
  for (const { record } of rewritten) await relist(tx, record)
  await renameAll(tx, await calledAfter(tx, [...records.keys()]))

  const written = rewritten.flatMap((each) => each.written ?? [])
  const counts: Counts = {
    changed: countBy(going),
    ...{ records: records.size, versions: written.length, people: closed.length, files: files.ids.size },
    left: { records: left.records.size, people: left.people.size, files: input.leave.files.length },
    removing: [...files.ids],
    checked: null,
  }
  const reason = input.reason.trim()
  await tx.redaction.create({
    data: { id, actorId: actor.userId, reason, counts: counts as unknown as Prisma.InputJsonObject },
  })
  await enter(tx, actor, written)
  await appendAudits(tx, entries(actor, id, reason, counts, rewritten, closed))
}

/** The list row of a record, with the name too under which it was public, which a withdrawn one keeps. */
async function relist(tx: Transaction, record: LoadedRecord): Promise<void> {
  await refreshListing(tx, record)
  if (record.lifecycle !== 'withdrawn' || !record.current) return
  const { published } = await partyNames(tx, record.type, [record.current])
  const publicLabel = { ...definitionOf(record.type).label(record.current, published) }
  await tx.listing.updateMany({ where: { recordId: record.id }, data: { publicLabel } })
}

/** What is done, as the trail tells it: ids, numbers and hashes, and no word of what was there. */
function entries(
  actor: Actor,
  redactionId: string,
  reason: string,
  { removing: _, checked: __, ...counts }: Counts,
  rewritten: readonly Rewritten[],
  people: readonly string[],
): AuditFacts[] {
  const by = { actorId: actor.userId }
  return [
    {
      ...by,
      act: 'redaction.make',
      objectType: 'redaction',
      objectId: redactionId,
      detail: { reasonHash: sha256(reason), counts },
    },
    ...rewritten
      .filter(({ changes, written }) => changes.length > 0 || written)
      .map(({ record, changes }) => ({
        ...by,
        ...{ act: 'record.redact', objectType: record.type, objectId: record.id, detail: { redactionId, changes } },
      })),
    ...people.map((userId) => ({
      ...by,
      ...{ act: 'person.redact', objectType: 'user', objectId: userId, detail: { redactionId } },
    })),
  ]
}

/** The files, and the records that hold them. Throws Invalid for one that is not there, or that a record holds which is left as it is. */
async function filesToRemove(tx: Transaction, wanted: readonly string[], left: Left) {
  const ids = [...new Set(wanted)].sort()
  const holders = await tx.revisionFile.findMany({
    where: { fileId: { in: ids } },
    select: { revision: { select: { recordId: true } } },
  })
  const recordIds = [...new Set(holders.map(({ revision }) => revision.recordId))]
  const there = await tx.fileObject.count({ where: { id: { in: ids } } })
  if (there !== ids.length || ids.some((id) => left.held.has(id))) throw new Invalid({ files: ['fileMissing'] })
  return { ids: new Set(ids), recordIds }
}

/**
 * Accounts without a name, that nobody enters; what these people did stays, as somebody's. Holds the rows in the order of their ids, after
 * all records. Throws Refused where the administrator is none any more.
 */
async function closeAccounts(tx: Transaction, actor: Actor, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; status: string; manager: boolean }[]>`
    select "id"::text as "id", "status"::text as "status", ("role" = 'administrator' and "status" = 'active') as "manager"
    from "User" where "id" = any(${[...ids, actor.userId]}::uuid[]) order by "id" for update`
  if (!rows.some(({ id, manager }) => id === actor.userId && manager)) throw new Refused('redact', '')
  const closed = rows.filter(({ id, status }) => ids.includes(id) && status !== 'system').map(({ id }) => id)
  for (const id of closed) {
    await tx.user.update({
      where: { id },
      data: { name: markers.es, email: `${id}@removed.invalid`, status: 'deactivated', passwordHash: null },
    })
    await tx.oneTimeLink.deleteMany({ where: { userId: id } })
    await endSessions(tx, id)
  }
  return closed
}

/** What somebody wrote outside of revisions, where it stands. Throws Stale for what was changed since it was found. */
async function rewriteWords(tx: Transaction, hits: readonly Hit[], wanted: Wanted, files: ReadonlySet<string>) {
  const keys = new Map((await tablesOfWords(tx)).map(({ name, key }) => [name, key]))
  for (const hit of hits) {
    const { table, column, kept, key } = hit
    // A record's own were rewritten with it, but for the steps and notes beside its revisions.
    if (kept !== 'words' || table === 'Revision' || table === 'Withdrawal' || files.has(fileOf(hit) ?? '')) continue
    const where = (keys.get(table) ?? []).map((name, index) => `${quoted(name)}::text = $${index + 1}`).join(' and ')
    const [row] = await tx.$queryRawUnsafe<{ value: string }[]>(
      `select ${quoted(column)} as value from ${quoted(table)} where ${where} for update`,
      ...key,
    )
    if (!row) throw new Missing(table)
    await tx.$executeRawUnsafe(
      `update ${quoted(table)} set ${quoted(column)} = $${key.length + 1} where ${where}`,
      ...key,
      wanted.removedFrom(row.value, markers.es),
    )
  }
}

function countBy(hits: readonly Hit[]): Record<string, number> {
  const changed = hits.filter(({ kept }) => typeof kept === 'string' && kept !== 'trail')
  const tables = Map.groupBy(changed, ({ table }) => table)
  return Object.fromEntries([...tables].map(([table, all]) => [table, all.length]).sort())
}

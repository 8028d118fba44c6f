import 'server-only'
import { Invalid, Missing, Refused, Stale } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { may, mayCreate } from '#lib/auth/policy.ts'
import { type Content, problemsOf } from '#lib/content/definition.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import type { Revision } from '#lib/db/generated/client.ts'
import { holdFiles } from '#lib/file/held.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { type RecordType, recordTypes } from '#lib/record-types.ts'
import { refreshListing } from './listing.ts'
import { factsOf, type LoadedRecord, loadRecord, lockRevision, openStates } from './record-row.ts'
import { store } from './stored.ts'

export interface DraftInput {
  type: RecordType
  /** Made by the editor for a new record and a new draft, so that a save whose answer was lost can be sent again. */
  recordId: string
  revisionId: string
  /** How often the draft had been saved when this copy of it was loaded; 0 for a new one. */
  counter: number
  /** The version of the record that this content is a change of. */
  baseVersion: number
  /** In the shape of the type's draft schema. */
  content: unknown
  /** The author's word to colleagues, kept with the draft until it is submitted or published; absent where it stays as it is. */
  message?: string
}

export interface SavedDraft {
  recordId: string
  revisionId: string
  counter: number
  savedAt: string
  /** The version that is public now: newer than the draft's base where somebody published meanwhile. */
  recordVersion: number
}

/**
 * Saves a draft, creating the record and the revision at the first save. Idempotent: the same save sent again is answered as the first.
 * Throws Invalid (content that is no draft, or names a file that may not be used here; `onlyOne` for a second record of a type that has one), Refused (policy), Missing, and Stale
 * where another tab has saved since, where the revision is no longer a draft, or where this person has another open draft of the record.
 */
export async function saveDraft(actor: Actor, input: DraftInput): Promise<SavedDraft> {
  return database().$transaction((tx) => saveDraftWithin(tx, actor, input))
}

/** The same inside a transaction of the caller's: an import's way in. */
export async function saveDraftWithin(tx: Transaction, actor: Actor, input: DraftInput): Promise<SavedDraft> {
  const parsed = definitionOf(input.type).draft.safeParse(input.content)
  if (!parsed.success) throw new Invalid(problemsOf(parsed.error, 'content'))
  const content = parsed.data as Content
  const revision = await lockRevision(tx, input.revisionId)
  const record = revision
    ? await loadRecord(tx, revision.recordId)
    : ((await loadRecord(tx, input.recordId, { lock: true })) ?? (await createRecord(tx, actor, input)))
  if (!record || record.id !== input.recordId || record.type !== input.type) throw new Missing(input.recordId)
  const facts = await factsOf(tx, record, { authorId: revision?.authorId ?? actor.userId, content })
  if (!may(actor, 'draft', facts)) throw new Refused('draft', record.id)
  if (input.baseVersion > record.version) throw new Stale()
  if (!revision) await requireNoOther(tx, record)
  const saved = revision ? await update(tx, revision, input, content) : await create(tx, actor, record, input, content)
  await holdFiles(tx, input.type, saved, content)
  await refreshListing(tx, record)
  return {
    recordId: record.id,
    revisionId: saved.id,
    counter: saved.counter,
    savedAt: saved.updatedAt.toISOString(),
    recordVersion: record.version,
  }
}

async function createRecord(tx: Transaction, actor: Actor, { recordId, type }: DraftInput): Promise<LoadedRecord> {
  if (!mayCreate(actor, type)) throw new Refused('createRecord', recordId)
  const row = await tx.record.create({ data: { id: recordId, type, createdById: actor.userId } })
  return { ...row, current: null }
}

/** Held until commit by whoever begins a draft of a record of which there is exactly one: they look and create one after another. */
const onlyOneLock = 20181123

/** Throws Invalid where there is another record of a type that has exactly one. */
async function requireNoOther(tx: Transaction, { id, type }: LoadedRecord): Promise<void> {
  if (!recordTypes[type].one) return
  await tx.$executeRaw`select pg_advisory_xact_lock(${onlyOneLock}::bigint)`
  const other = await tx.listing.findFirst({ where: { type, recordId: { not: id } }, select: { recordId: true } })
  if (other) throw new Invalid({ content: ['onlyOne'] })
}

async function create(tx: Transaction, actor: Actor, record: LoadedRecord, input: DraftInput, content: Content) {
  const other = await tx.revision.findFirst({
    where: { recordId: record.id, authorId: actor.userId, state: { in: [...openStates] } },
    select: { id: true },
  })
  // A draft begun elsewhere, or one that was decided while this one was open: never a second beside it.
  if (other || input.counter !== 0) throw new Stale()
  return tx.revision.create({
    data: {
      id: input.revisionId,
      recordId: record.id,
      baseVersion: input.baseVersion,
      ...store(record.type, content),
      counter: 1,
      authorId: actor.userId,
      message: input.message ?? '',
    },
  })
}

async function update(tx: Transaction, revision: Revision, input: DraftInput, content: Content): Promise<Revision> {
  const stored = store(input.type, content)
  if (revision.state !== 'draft' && revision.state !== 'returned') throw new Stale()
  const { message = revision.message } = input
  const same = revision.contentHash === stored.contentHash && revision.message === message
  const sentAgain = same && revision.counter === input.counter + 1
  if (sentAgain && revision.baseVersion === input.baseVersion) return revision
  if (revision.counter !== input.counter || input.baseVersion < revision.baseVersion) throw new Stale()
  return tx.revision.update({
    where: { id: revision.id },
    data: {
      ...stored,
      message,
      baseVersion: input.baseVersion,
      counter: { increment: 1 },
      updatedAt: new Date(),
      // Changed, it is no longer the version that it was to bring back.
      ...(revision.contentHash === stored.contentHash ? {} : { restores: null }),
    },
  })
}

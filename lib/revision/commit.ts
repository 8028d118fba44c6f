import 'server-only'
import { Invalid } from '#lib/action/errors.ts'
import { appendAudits, lockLedger } from '#lib/audit/trail.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { sameJson } from '#lib/content/canonical.ts'
import { type Content, problemsOf } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { Revision } from '#lib/db/generated/client.ts'
import { insertRows } from '#lib/db/rows.ts'
import { holdFiles } from '#lib/file/held.ts'
import { type AnyDefinition, definitionOf } from '#lib/record/definitions.ts'
import { removePublishedRows, replacePublishedRows } from '#lib/record/published-rows.ts'
import type { RecordType } from '#lib/record-types.ts'
import { removeSearchEntries, writeSearchEntries } from '#lib/search/entries.ts'
import { calledAfter, partyNames } from './called-after.ts'
import { refreshListing } from './listing.ts'
import { isPublic, type LoadedRecord, loadRecords } from './record-row.ts'
import { claimSlug, reserveIn } from './slug.ts'
import { addStep, saidAtPublication } from './steps.ts'
import { store } from './stored.ts'

export interface Published {
  recordId: string
  version: number
  /** Its place in the publication sequence. */
  number: number
  slug: string | null
}

/** The content as it becomes public. Throws Invalid (`content.…`) where it is not fit to. */
export function finish(record: LoadedRecord, proposed: Content): Content {
  const parsed = definitionOf(record.type).publishable.safeParse(proposed)
  if (!parsed.success) throw new Invalid(problemsOf(parsed.error, 'content'))
  return parsed.data as Content
}

/** A publication or withdrawal that is written, and not yet entered in the trail and the publication sequence. */
export interface Written extends Omit<Published, 'number'> {
  type: RecordType
  revision: Pick<Revision, 'id' | 'authorId' | 'act' | 'restores'>
  contentHash: string
  at: Date
  /** Whether it took from the public what it had: by withdrawing it, or by keeping it to fewer. */
  takesAway: boolean
}

/**
 * Writes what a publication or a withdrawal is, inside the caller's transaction: typed rows, search entries, slug, list row; and raises
 * the version. The caller holds the record's row, has asked policy and has `finish`ed the content, and `enter`s it at the end. `record`
 * is changed to what it then is.
 */
export async function write(
  tx: Transaction,
  actor: Actor,
  record: LoadedRecord,
  revision: Revision,
  content: Content,
): Promise<Written> {
  const { type, id: recordId } = record
  const definition = definitionOf(type)
  const version = record.version + 1
  const withdraws = revision.act === 'withdraw'
  const publishedAt = new Date()
  const wasPublic = isPublic(record)
  const before = record.current
  const names = await partyNames(tx, type, [content])
  if (!withdraws) {
    const made = definition.slug(content)
    record.slug = await claimSlug(reserveIn(tx), {
      ...{ type, recordId, current: record.slug, made },
      wanted: String(content.slug ?? ''),
    })
    record.audience = definition.audience(content)
  }
  record.version = version
  record.lifecycle = withdraws ? 'withdrawn' : 'published'
  record.publishedAt = publishedAt
  record.current = content
  if (isPublic(record)) {
    const facts = { recordId, slug: record.slug ?? '', version, publishedAt }
    await replacePublishedRows(tx, { type, facts, content })
    await writeSearchEntries(tx, type, recordId, content, names.published)
  } else {
    await removePublishedRows(tx, type, recordId)
    await removeSearchEntries(tx, recordId)
  }
  // Of what was not for everyone, the public is not told that it is gone.
  if (withdraws && record.audience === 'public') {
    const label = { ...definition.label(content, names.published) }
    const withdrawal = { type, label, message: revision.message, withdrawnAt: publishedAt }
    await tx.withdrawal.upsert({ where: { recordId }, update: withdrawal, create: { recordId, ...withdrawal } })
  } else {
    await tx.withdrawal.deleteMany({ where: { recordId } })
  }
  await tx.record.update({
    where: { id: recordId },
    data: { version, lifecycle: record.lifecycle, audience: record.audience, slug: record.slug, publishedAt },
  })
  const stored = store(type, content)
  await tx.revision.update({
    where: { id: revision.id },
    data: {
      ...stored,
      ...publishedAs(version, actor.userId, publishedAt),
    },
  })
  const message = saidAtPublication(actor, revision)
  await addStep(tx, actor, { revisionId: revision.id, kind: 'publish', message }, publishedAt)
  await holdFiles(tx, type, revision, content)
  await refreshListing(tx, record)
  if (wasPublic !== isPublic(record) || (before && !sameName(definition, before, content))) {
    await renameAll(tx, await calledAfter(tx, [recordId]))
  }
  const { slug } = record
  const takesAway = withdraws || (wasPublic && !isPublic(record))
  return { recordId, type, version, slug, revision, contentHash: stored.contentHash, at: publishedAt, takesAway }
}

/** What becomes of a revision that is published. */
export const publishedAs = (version: number, decidedById: string, at: Date) => ({
  ...{ baseVersion: version - 1, version, state: 'published' as const },
  ...{ decidedAt: at, decidedById, updatedAt: at },
})

/**
 * Enters what was written in the trail and the publication sequence, in the order given. The last that a transaction does: it holds the
 * ledger until it ends, and must wait for nobody's rows meanwhile.
 */
export async function enter(tx: Transaction, actor: Actor, all: readonly Written[]): Promise<Published[]> {
  await lockLedger(tx)
  const last = await tx.publication.findFirst({ orderBy: { number: 'desc' }, select: { number: true } })
  const first = (last?.number ?? 0) + 1
  await appendAudits(
    tx,
    all.map(({ recordId, type, version, revision, contentHash }) => ({
      actorId: actor.userId,
      act: revision.act === 'withdraw' ? 'record.withdraw' : revision.restores ? 'record.restore' : 'record.publish',
      objectType: type,
      objectId: recordId,
      // Never the slug: it can hold a name, and nothing is taken from the trail.
      detail: { revisionId: revision.id, authorId: revision.authorId, version, contentHash },
    })),
  )
  await insertRows(tx, {
    publication: all.map(({ recordId, version, revision, at, takesAway }, index) => ({
      ...{ number: first + index, recordId, revisionId: revision.id, version, at, actorId: actor.userId },
      // What it is to whoever keeps public pages: they may show no page from before something was taken away.
      act: takesAway ? ('withdraw' as const) : ('change' as const),
    })),
  })
  return all.map(({ recordId, version, slug }, index) => ({ recordId, version, number: first + index, slug }))
}

/** One publication or withdrawal alone: written and entered. */
export async function commit(...all: Parameters<typeof write>): Promise<Published> {
  const [tx, actor] = all
  return (await enter(tx, actor, [await write(...all)]))[0] as Published
}

/** Whether two contents of a record that is not called after others give it the same name. */
function sameName({ label }: AnyDefinition, before: Content, after: Content): boolean {
  const nameless = () => ({ es: '', en: '', pt: '' })
  return sameJson(label(before, nameless), label(after, nameless))
}

/** Gives records that are called after others their present name, in lists and in search. Their rows are held by the caller. */
export async function renameAll(tx: Transaction, recordIds: readonly string[]): Promise<void> {
  for (const record of (await loadRecords(tx, recordIds)).values()) {
    await refreshListing(tx, record)
    if (!record.current || !isPublic(record)) continue
    const names = await partyNames(tx, record.type, [record.current])
    await writeSearchEntries(tx, record.type, record.id, record.current, names.published)
  }
}

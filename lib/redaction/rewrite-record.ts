import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/auth/actor.ts'
import { sameJson } from '#lib/content/canonical.ts'
import type { Content } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import { translator } from '#lib/i18n/translator.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { type Written, write } from '#lib/revision/commit.ts'
import { type LoadedRecord, lockRevision } from '#lib/revision/record-row.ts'
import { read, store } from '#lib/revision/stored.ts'
import { redacted } from './content.ts'
import { isInJson } from './scan.ts'
import { markers, type Wanted } from './words.ts'

/** A revision whose content was rewritten: the trail keeps from which hash to which. */
interface Change {
  revisionId: string
  from: string
  to: string
}

export interface Rewritten {
  record: LoadedRecord
  changes: Change[]
  /** The version by which what is public follows, still to be entered; null where the public was shown none of it. */
  written: Written | null
}

/**
 * Takes the words and the files out of one record: out of every revision, of its former addresses, and, by a new version, of what is
 * public or said of its withdrawal. The one place where stored content is rewritten. A revision is then of the present schema version and
 * its counter is raised, so that a draft that is open in a browser is not saved over it. The caller holds the record's row.
 */
export async function rewriteRecord(
  tx: Transaction,
  actor: Actor,
  record: LoadedRecord,
  wanted: Wanted,
  files: ReadonlySet<string>,
): Promise<Rewritten> {
  const { id: recordId, type, current } = record
  const { fields } = definitionOf(type)
  const without = (content: Content) => redacted(fields, content, wanted, files)
  const changes: Change[] = []
  const revisions = await tx.revision.findMany({ where: { recordId }, select: { id: true }, orderBy: { id: 'asc' } })
  for (const { id } of revisions) {
    const change = await rewriteRevision(tx, record, id, wanted, without)
    if (change) changes.push(change)
  }
  const withdrawal = await tx.withdrawal.findUnique({ where: { recordId } })
  const told = withdrawal
    ? wanted.isIn(withdrawal.message) || isInJson(JSON.stringify(withdrawal.label), wanted)
    : false
  const { count } = await tx.slugAlias.deleteMany({
    where: { recordId, slug: { in: await slugsWith(tx, recordId, wanted) } },
  })
  const moved = record.slug !== null && wanted.isIn(record.slug)
  const next = current && without(current)
  if (!next || (sameJson(next, current) && !told && !moved && count === 0)) return { record, changes, written: null }
  // It takes its address from its name again, which has lost the words.
  if (moved) record.slug = null
  const message = withdrawal ? wanted.removedFrom(withdrawal.message, markers.es) : note(actor)
  const revision = await tx.revision.create({
    data: {
      ...{ id: randomUUID(), recordId, baseVersion: record.version, ...store(type, next), authorId: actor.userId },
      ...{ act: record.lifecycle === 'withdrawn' ? 'withdraw' : 'change', message },
    },
  })
  const written = await write(tx, actor, record, revision, next)
  if (withdrawal) {
    await tx.withdrawal.updateMany({ where: { recordId }, data: { withdrawnAt: withdrawal.withdrawnAt } })
  }
  // No page that was kept before it may be shown again, in any process.
  return { record, changes, written: { ...written, takesAway: true } }
}

/** What history says of the version that follows. */
const note = (actor: Actor) => translator(actor.locale)('redaction.versionNote')

async function rewriteRevision(
  tx: Transaction,
  { type }: LoadedRecord,
  id: string,
  wanted: Wanted,
  without: (content: Content) => Content,
): Promise<Change | null> {
  const revision = await lockRevision(tx, id)
  if (!revision) return null
  const content = read(type, revision)
  const next = without(content)
  // Also where only what an upgrade leaves out holds the words.
  const changed = !sameJson(next, content) || isInJson(revision.content, wanted)
  const words = {
    message: wanted.removedFrom(revision.message, markers.es),
    decision: wanted.removedFrom(revision.decision, markers.es),
  }
  if (!changed && words.message === revision.message && words.decision === revision.decision) return null
  const stored = changed ? store(type, next) : null
  await tx.revision.update({
    where: { id },
    data: { ...words, ...(stored ? { ...stored, counter: { increment: 1 } } : {}) },
  })
  if (!stored) return null
  const [from, to] = [revision.contentHash, stored.contentHash]
  // Who was shown this text, or cleared it, was shown or cleared what is left of it.
  const of = { where: { revisionId: id, contentHash: from }, data: { contentHash: to } }
  await tx.previewLink.updateMany(of)
  await tx.clearance.updateMany(of)
  return { revisionId: id, from, to }
}

async function slugsWith(tx: Transaction, recordId: string, wanted: Wanted): Promise<string[]> {
  const aliases = await tx.slugAlias.findMany({ where: { recordId }, select: { slug: true } })
  return aliases.map(({ slug }) => slug).filter((slug) => wanted.isIn(slug))
}

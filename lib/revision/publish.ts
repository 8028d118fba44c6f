import 'server-only'
import { randomUUID } from 'node:crypto'
import { Conflict, Invalid, Missing, Refused, Stale } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { may } from '#lib/auth/policy.ts'
import { handOnClearances } from '#lib/clearance/note.ts'
import { sameJson } from '#lib/content/canonical.ts'
import type { Content } from '#lib/content/definition.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import type { Revision } from '#lib/db/generated/client.ts'
import { holdFiles } from '#lib/file/held.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { holdFourEyes } from '#lib/office/four-eyes.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { namesakesOf } from './called-after.ts'
import { enter, finish, type Published, type Written, write } from './commit.ts'
import { differences } from './difference.ts'
import { refreshListing } from './listing.ts'
import { type Choices, merge, onlyLanguages } from './merge.ts'
import { contentAt, factsOf, type LoadedRecord, loadRecords, lockRevision } from './record-row.ts'
import { requireReferences } from './references.ts'
import { addStep, saidAtPublication } from './steps.ts'
import { read, store } from './stored.ts'

export interface PublishRequest {
  revisionId: string
  /** The revision's counter as the person saw it: what becomes public is what they read. */
  counter: number
  /** What was chosen where the public record had moved on, and which version of it those choices were made against. */
  choices?: Choices
  chosenAgainst?: number
  /** Only these languages' texts become public; the rest of the revision stays open. All of them where absent. */
  languages?: readonly Locale[]
  /**
   * A note for colleagues, which history shows: the author's own word of the change, or the reviewer's on another's. Absent where the
   * author's word stays as it is.
   */
  message?: string
}

/**
 * Publishes revisions together: all of them or none. Each record's row is locked (in id order), its base version compared, what was
 * published since carried forward, and its typed rows, search entries, slug, list row, audit entry and publication number are
 * written in the one transaction.
 *
 * Throws Missing, Refused, Stale (saved or moved meanwhile), Conflict (both changed the same field; nothing is written), and Invalid
 * (`content.…`: not fit to become public, or nothing differs from what is public).
 */
export async function publishRevisions(actor: Actor, requests: readonly PublishRequest[]): Promise<Published[]> {
  return database().$transaction((tx) => publishWithin(tx, actor, requests))
}

/** The same inside a transaction of the caller's: for what else belongs to the same moment. */
export async function publishWithin(
  tx: Transaction,
  actor: Actor,
  requests: readonly PublishRequest[],
): Promise<Published[]> {
  await holdFourEyes(tx)
  const found = await tx.revision.findMany({
    where: { id: { in: requests.map(({ revisionId }) => revisionId) } },
    include: { record: { select: { type: true } } },
  })
  const recordIdOf = new Map(found.map(({ id, recordId }) => [id, recordId]))
  // Where a draft is saved with another party meanwhile, its counter says so, and nothing of it is published.
  const namesakes = found.flatMap((revision) => namesakesOf(revision.record.type, read(revision.record.type, revision)))
  const records = await loadRecords(tx, [...recordIdOf.values()], { lock: true, namesakes })
  const written: Written[] = []
  for (const request of [...requests].sort((a, b) => (a.revisionId < b.revisionId ? -1 : 1))) {
    const record = records.get(recordIdOf.get(request.revisionId) ?? '')
    const revision = record && (await lockRevision(tx, request.revisionId))
    if (!record || !revision) throw new Missing(request.revisionId)
    written.push(await publishOne(tx, actor, record, revision, request))
  }
  return enter(tx, actor, written)
}

async function publishOne(
  tx: Transaction,
  actor: Actor,
  record: LoadedRecord,
  revision: Revision,
  request: PublishRequest,
) {
  const content = read(record.type, revision)
  const facts = await factsOf(tx, record, { authorId: revision.authorId, content })
  if (!may(actor, 'seeDraft', facts)) throw new Missing(revision.id)
  if (!may(actor, 'publish', facts)) throw new Refused('publish', record.id)
  // Somebody's unfinished draft is theirs to offer; a submitted one is the office's to decide.
  const ready = revision.state === 'submitted' || (isDraft(revision) && revision.authorId === actor.userId)
  if (!ready || revision.counter !== request.counter) throw new Stale()
  if (request.choices && request.chosenAgainst !== record.version) throw new Stale()
  const merged = await carryForward(tx, record, revision, content, request.choices)
  const { fields } = definitionOf(record.type)
  const languages = request.languages ?? locales
  const asked = languages.length < locales.length
  const finished = finish(record, asked ? onlyLanguages(fields, record.current, merged, languages) : merged)
  // Where nothing would be left over, it is published itself.
  const partial = asked && differences(fields, finished, merged).length > 0
  if (record.lifecycle === 'published' && sameJson(finished, record.current))
    throw new Invalid({ content: ['unchanged'] })
  await requireReferences(tx, record.type, finished)
  const words = wordsOn(actor, revision, request.message)
  if (!partial) {
    // Carried onto what was published since, it no longer is the version that it was to bring back.
    const restores = sameJson(finished, content) ? revision.restores : null
    const noted = await tx.revision.update({ where: { id: revision.id }, data: { ...words, restores } })
    return write(tx, actor, record, noted, finished)
  }
  const split = await splitOff(tx, revision, record, finished, words)
  await handOnClearances(tx, revision.id, split.id)
  const part = await write(tx, actor, record, split, finished)
  await keepOpen(tx, record, revision, merged)
  const message = saidAtPublication(actor, { ...revision, ...words })
  await addStep(tx, actor, { revisionId: revision.id, kind: 'publishPart', message }, part.at)
  return part
}

/** `message` is its author's word; `decision` is that of whoever decided on another's proposal. Neither speaks in the other's name. */
function wordsOn(actor: Actor, { authorId, message }: Revision, note?: string) {
  const said = note?.trim()
  return authorId === actor.userId ? { message: said ?? message, decision: '' } : { message, decision: said ?? '' }
}

const isDraft = ({ state }: Revision) => state === 'draft' || state === 'returned'

/** The revision's content on top of what is current. Throws Conflict where both changed the same place and nothing was chosen. */
async function carryForward(
  tx: Transaction,
  record: LoadedRecord,
  revision: Revision,
  mine: Content,
  choices?: Choices,
) {
  if (!record.current || revision.baseVersion === record.version) return mine
  const { content, conflicts } = merge(
    definitionOf(record.type).fields,
    await contentAt(tx, record, revision.baseVersion),
    record.current,
    mine,
    choices,
  )
  if (conflicts.length > 0) throw new Conflict(conflicts, record.version)
  return content
}

/** What is published of a revision in one language, as a revision of its own, so that the rest stays as it was proposed. */
async function splitOff(
  tx: Transaction,
  revision: Revision,
  record: LoadedRecord,
  content: Content,
  words: { message: string; decision: string },
): Promise<Revision> {
  const { authorId, submittedAt } = revision
  return tx.revision.create({
    data: {
      id: randomUUID(),
      recordId: record.id,
      baseVersion: record.version,
      ...store(record.type, content),
      authorId,
      submittedAt,
      ...words,
    },
  })
}

/** The rest of a revision of which one language was published stays open on top of it. */
async function keepOpen(tx: Transaction, record: LoadedRecord, revision: Revision, content: Content) {
  await tx.revision.update({
    where: { id: revision.id },
    data: { ...store(record.type, content), baseVersion: record.version, counter: { increment: 1 }, restores: null },
  })
  await holdFiles(tx, record.type, revision, content)
  await refreshListing(tx, record)
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import { Invalid, Refused } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { may } from '#lib/auth/policy.ts'
import { type Content, filesIn, problemsOf } from '#lib/content/definition.ts'
import type { Transaction } from '#lib/db/client.ts'
import { insertRows, type Rows, together } from '#lib/db/rows.ts'
import { holdFiles } from '#lib/file/held.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { insertPublishedRows } from '#lib/record/published-rows.ts'
import type { RecordType } from '#lib/record-types.ts'
import { searchRowsOf } from '#lib/search/entries.ts'
import { calledAfter, namesakesOf, partyNames } from './called-after.ts'
import { enter, type Published, publishedAs, renameAll, type Written } from './commit.ts'
import { type SavedDraft, saveDraftWithin } from './draft.ts'
import { listingRow } from './listing.ts'
import { moveWithin } from './moves.ts'
import { isPublic, loadRecords, lockRecords } from './record-row.ts'
import { requireAllReferences } from './references.ts'
import { claimSlugs } from './slug.ts'
import { firstStep } from './steps.ts'
import { store } from './stored.ts'

export interface NewRecord {
  type: RecordType
  recordId: string
  /** In the shape of the type's draft schema. */
  content: unknown
}

/**
 * Creates records and publishes their version 1 in the caller's transaction: it writes what publishing them one after another would,
 * a table at a time. Records may refer to each other. Some thousand at once are written in seconds.
 *
 * Throws Refused, and Invalid: content that is not fit to become public (`<type> <id>.…`), that refers to what is no record, or that has
 * what another record has and no two may.
 */
export async function publishNew(tx: Transaction, actor: Actor, rows: readonly NewRecord[]): Promise<Published[]> {
  const contents = rows.map(finished)
  for (const each of contents) requireMayPublish(actor, each)
  const older = await olderCalledAfter(tx, contents)
  const { slugs, aliases } = await claimSlugs(tx, contents.map(slugClaim))
  const at = new Date()
  const made = contents.map((each, index) => madeOf(actor, at, slugs[index] ?? null, each))
  await insertRows(tx, {
    record: made.map(({ record: { current: _, ...row } }) => row),
    revision: made.map(({ revision }) => revision),
    revisionStep: made.map(({ revision }) => firstStep(actor, revision.id, { kind: 'publish', message: '', at })),
    slugAlias: aliases,
  })
  await requireAllReferences(tx, contents)
  for (const { record, revision } of made) {
    const { type, current } = record
    if (filesIn(definitionOf(type).fields, current).length > 0) await holdFiles(tx, type, revision, current)
  }
  await insertPublishedRows(
    tx,
    made
      .filter(({ record }) => isPublic(record))
      .map(({ record: { id: recordId, type, slug, version, current } }) => ({
        ...{ type, content: current },
        facts: { recordId, slug: slug ?? '', version, publishedAt: at },
      })),
  )
  // What is called after others takes their names from the list.
  const isCalledAfter = ({ record }: Made) => definitionOf(record.type).namedAfterParties
  await insertRows(
    tx,
    await rowsInLists(
      tx,
      made.filter((each) => !isCalledAfter(each)),
    ),
  )
  await insertRows(tx, await rowsInLists(tx, made.filter(isCalledAfter)))
  await renameAll(tx, older)
  return enter(tx, actor, made.map(writtenOf))
}

interface Finished {
  type: RecordType
  recordId: string
  content: Content
}

function finished({ type, recordId, content }: NewRecord): Finished {
  const { draft, publishable } = definitionOf(type)
  let read = content
  for (const schema of [draft, publishable]) {
    const parsed = schema.safeParse(read)
    if (!parsed.success) throw new Invalid(problemsOf(parsed.error, `${type} ${recordId}`))
    read = parsed.data
  }
  return { type, recordId, content: read as Content }
}

function requireMayPublish(actor: Actor, { type, recordId, content }: Finished): void {
  const parties = definitionOf(type).parties(content)
  const byActor = { creatorId: actor.userId, authorId: actor.userId, owners: parties, proposedParties: parties }
  // Four eyes is asked of people: what a source says is published as it says it.
  const facts = {
    ...byActor,
    ...{ fourEyes: false, meeting: null },
    type,
    lifecycle: 'neverPublished',
    audience: 'public',
  } as const
  if (!may(actor, 'publish', facts)) throw new Refused('publish', recordId)
}

const slugClaim = ({ type, recordId, content }: Finished) => ({
  ...{ type, recordId, made: definitionOf(type).slug(content) },
  wanted: String(content.slug ?? ''),
})

type Made = ReturnType<typeof madeOf>

/** A record with its first revision, as they are once it is published. */
function madeOf({ userId }: Actor, at: Date, slug: string | null, { type, recordId, content }: Finished) {
  const audience = definitionOf(type).audience(content)
  const stored = store(type, content)
  return {
    record: {
      ...{ id: recordId, type, slug, audience, lifecycle: 'published' as const, version: 1 },
      ...{ publishedAt: at, createdAt: at, createdById: userId, current: content },
    },
    revision: {
      ...{ id: randomUUID(), recordId, act: 'change' as const, restores: null, authorId: userId, createdAt: at },
      // Saved once, as a draft is before anyone publishes it.
      ...{ ...stored, ...publishedAs(1, userId, at), counter: 1 },
    },
  }
}

/**
 * The records beside these that are called after one of them, or will be: with them, and with the parties that these are called after,
 * held until the transaction ends, so that a name and whoever bears it never become public past each other.
 */
async function olderCalledAfter(tx: Transaction, contents: readonly Finished[]): Promise<string[]> {
  const fresh = new Set(contents.map(({ recordId }) => recordId))
  const older = await calledAfter(tx, [...fresh])
  const namesakes = contents.flatMap(({ type, content }) => namesakesOf(type, content))
  await lockRecords(tx, [...older, ...namesakes.filter((id) => !fresh.has(id))])
  return older
}

/** How the staff's lists and public search have records. */
async function rowsInLists(tx: Transaction, made: readonly Made[]): Promise<Rows> {
  const all: Rows[] = []
  for (const [type, ofType] of Map.groupBy(made, ({ record }) => record.type)) {
    const contents = ofType.map(({ record }) => record.current)
    const names = await partyNames(tx, type, contents)
    for (const { record } of ofType) {
      const { id: recordId, current: working } = record
      const parties = definitionOf(type).parties(working)
      all.push({
        listing: [listingRow(record, { working, names, parties, work: 'none' })],
        searchEntry: isPublic(record) ? searchRowsOf(type, recordId, working, names.published) : [],
      })
    }
  }
  return together(all)
}

function writtenOf({ record, revision }: Made): Written {
  const { id: recordId, type, version, slug, publishedAt: at } = record
  return { recordId, type, version, slug, revision, contentHash: revision.contentHash, at, takesAway: false }
}

export interface NewProposal extends NewRecord {
  /** To the reviewer. */
  message: string
}

/**
 * Submits a revision of each record for review in the caller's transaction, through the same code as a person's proposal. A record
 * that does not exist yet is created and stays unpublished. Of records called after others, these others stand before them.
 */
export async function propose(tx: Transaction, actor: Actor, rows: readonly NewProposal[]): Promise<SavedDraft[]> {
  const there = await loadRecords(
    tx,
    rows.map(({ recordId }) => recordId),
    { lock: true },
  )
  const submitted: SavedDraft[] = []
  for (const { type, recordId, content, message } of rows) {
    const baseVersion = there.get(recordId)?.version ?? 0
    const draft = { type, recordId, revisionId: randomUUID(), counter: 0, baseVersion, content }
    const saved = await saveDraftWithin(tx, actor, draft)
    await moveWithin(tx, actor, 'submit', { revisionId: saved.revisionId, counter: saved.counter, message })
    submitted.push(saved)
  }
  return submitted
}

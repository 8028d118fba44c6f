import 'server-only'
import { Missing } from '#lib/action/errors.ts'
import type { FieldConflict } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { may, mayCreate, mayRead, type RecordAct } from '#lib/auth/policy.ts'
import { clearancesOf } from '#lib/clearance/note.ts'
import type { ClearanceNote } from '#lib/clearance/terms.ts'
import { type Content, emptyOf } from '#lib/content/definition.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import type { Revision, RevisionState } from '#lib/db/generated/client.ts'
import { type FileFacts, fileFacts } from '#lib/file/facts.ts'
import { uploadLimit } from '#lib/file/limit.ts'
import { isFourEyes } from '#lib/office/four-eyes.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { type NamedRecord, namesFor } from './known-names.ts'
import { merge } from './merge.ts'
import { contentAt, factsOf, type LoadedRecord, loadRecord, openStates } from './record-row.ts'
import { coursesOf, type Step } from './steps.ts'
import { read, store } from './stored.ts'

/** Everything that the editor of one record needs; plain JSON, so that a page can hand it to the form. */
export interface Editing {
  record: {
    id: string
    type: RecordType
    lifecycle: LoadedRecord['lifecycle']
    audience: LoadedRecord['audience']
    version: number
    slug: string | null
    publishedAt: string | null
  }
  /** The revision that is open in the editor; null where the first save will begin one. */
  revision: {
    id: string
    state: RevisionState
    counter: number
    authorId: string
    authorName: string
    message: string
    decision: string
    updatedAt: string
    /** The version that it brings back; null where it is no restoration. */
    restores: number | null
    /** Every step that it took, the first first. */
    course: Step[]
  } | null
  /** Whether the office asks for four eyes: nobody then publishes what they wrote themself. */
  fourEyes: boolean
  /** The version that `content` is a change of: the present one, also where the draft was begun on an older one and carried forward. */
  baseVersion: number
  content: Content
  /** What is public, or was last; empty content before the first publication. */
  current: Content
  /** Set where the draft was begun on an older version: what was published since stands in `content`, but for these places. */
  carried: { from: number; base: Content; conflicts: FieldConflict[] } | null
  names: Record<string, NamedRecord>
  /** The uploaded files that `content` and `current` name, and the bytes that another may have. */
  files: { known: Record<string, FileFacts>; limit: number }
  /** Who approved the revision outside the office: `content`, or an earlier text of it. */
  clearances: ClearanceNote[]
  /** Other open revisions of the record that this person may read. */
  others: { id: string; state: RevisionState; authorName: string; updatedAt: string }[]
  /** `create`: whether they may begin another record of the type. */
  may: Record<
    'draft' | 'submit' | 'discard' | 'publish' | 'withdraw' | 'restore' | 'review' | 'clear' | 'create',
    boolean
  >
}

const acts = [
  'draft',
  'submit',
  'discard',
  'publish',
  'withdraw',
  'restore',
  'review',
  'clear',
] as const satisfies RecordAct[]

/**
 * What `actor` finds on opening a record: the revision asked for; else their own open one; else, of a record never published, the
 * newest open one; else what is public. Throws Missing where there is no such thing or none that they may see.
 */
export async function revisionForEditing(
  actor: Actor,
  type: RecordType,
  recordId: string,
  revisionId?: string,
): Promise<Editing> {
  return database().$transaction(async (tx) => {
    const record = await loadRecord(tx, recordId)
    if (!record || record.type !== type) throw new Missing(recordId)
    const open = await tx.revision.findMany({
      where: { recordId, OR: [{ state: { in: [...openStates] } }, { id: revisionId ?? recordId }] },
      include: { author: { select: { name: true } } },
      orderBy: { updatedAt: 'desc' },
    })
    const chosen = revisionId
      ? open.find(({ id }) => id === revisionId)
      : (open.find(({ authorId }) => authorId === actor.userId) ?? (record.version === 0 ? open[0] : undefined))
    if (revisionId && !chosen) throw new Missing(revisionId)
    const written = chosen ? read(type, chosen) : null
    const facts = await factsOf(tx, record, chosen && written ? { authorId: chosen.authorId, content: written } : null)
    const seesDrafts = may(actor, 'seeDraft', facts)
    if (!seesDrafts && (chosen || !mayRead(actor, facts))) throw new Missing(recordId)
    const current = record.current ?? emptyOf(definitionOf(type).fields)
    const isOpen = chosen !== undefined && (openStates as readonly string[]).includes(chosen.state)
    const { content, carried } =
      chosen && written && isOpen
        ? await onTopOf(tx, record, chosen.baseVersion, written)
        : { content: written ?? current, carried: null }
    return {
      record: {
        id: record.id,
        type,
        lifecycle: record.lifecycle,
        audience: record.audience,
        version: record.version,
        slug: record.slug,
        publishedAt: record.publishedAt?.toISOString() ?? null,
      },
      revision: chosen
        ? {
            id: chosen.id,
            state: chosen.state,
            counter: chosen.counter,
            authorId: chosen.authorId,
            authorName: chosen.author.name,
            message: chosen.message,
            decision: chosen.decision,
            updatedAt: chosen.updatedAt.toISOString(),
            restores: chosen.restores,
            course: (await coursesOf(tx, [chosen.id])).get(chosen.id) ?? [],
          }
        : null,
      fourEyes: facts.fourEyes,
      baseVersion: carried && carried.conflicts.length > 0 ? (chosen?.baseVersion ?? record.version) : record.version,
      content,
      current,
      carried,
      names: await namesFor(tx, actor, type, [content, current]),
      files: { known: await fileFacts(tx, type, [content, current]), limit: uploadLimit() },
      clearances: chosen ? await clearancesIn(tx, type, chosen, content === written ? null : content) : [],
      others: seesDrafts
        ? open
            .filter(({ id, state }) => id !== chosen?.id && (openStates as readonly string[]).includes(state))
            .map(({ id, state, author, updatedAt }) => ({
              id,
              state,
              authorName: author.name,
              updatedAt: updatedAt.toISOString(),
            }))
        : [],
      may: {
        ...(Object.fromEntries(acts.map((act) => [act, may(actor, act, facts)])) as Omit<Editing['may'], 'create'>),
        create: mayCreate(actor, type),
      },
    }
  })
}

/**
 * What the editor of a new record starts from: nothing, or what it is given (that of one like another, or begun for a party).
 * Nothing is stored before the first save. Throws Missing where `actor` may start none.
 */
export async function newRecordForEditing(
  actor: Actor,
  type: RecordType,
  recordId: string,
  given?: Content,
): Promise<Editing> {
  if (!mayCreate(actor, type)) throw new Missing(type)
  const content = startingContent(actor, type, given)
  const fourEyes = await isFourEyes(database())
  const isStaff = actor.role !== 'focalPoint'
  return {
    record: {
      id: recordId,
      type,
      lifecycle: 'neverPublished',
      audience: 'public',
      version: 0,
      slug: null,
      publishedAt: null,
    },
    revision: null,
    fourEyes,
    baseVersion: 0,
    content,
    current: definitionOf(type).empty(),
    carried: null,
    names: await namesFor(database(), actor, type, [content]),
    files: { known: {}, limit: uploadLimit() },
    clearances: [],
    others: [],
    may: {
      draft: true,
      submit: true,
      discard: true,
      publish: isStaff && !fourEyes,
      withdraw: false,
      restore: false,
      review: false,
      clear: isStaff,
      create: true,
    },
  }
}

/**
 * What a focal point begins already names their own party, as it must: a contact is its focal point, and a meeting has it as host, or, in
 * one like another that names it nowhere, as participant.
 */
function startingContent(actor: Actor, type: RecordType, given?: Content): Content {
  const { empty, parties } = definitionOf(type)
  const content = given ?? empty()
  const party = actor.parties[0]
  if (actor.role !== 'focalPoint' || !party) return content
  if (parties(content).some((named) => actor.parties.includes(named))) return content
  if (type === 'contact') return { ...content, kind: 'focalPoint', party }
  if (type !== 'meeting') return content
  const own = { id: crypto.randomUUID(), record: party }
  if (!given) return { ...content, hosts: [own] }
  const others = content.participants as Content[]
  return { ...content, participants: [...others, { ...own, capacity: 'unknown', headCount: null }] }
}

/** A draft carried onto the present version. Where somebody must choose, the draft stays as it was written. */
async function onTopOf(tx: Transaction, record: LoadedRecord, baseVersion: number, mine: Content) {
  if (!record.current || baseVersion === record.version) return { content: mine, carried: null }
  const base = await contentAt(tx, record, baseVersion)
  const merged = merge(definitionOf(record.type).fields, base, record.current, mine)
  const content = merged.conflicts.length > 0 ? mine : merged.content
  return { content, carried: { from: baseVersion, base, conflicts: merged.conflicts } }
}

/** What was noted of clearances of a revision; `carried`: its text where that is not as it was written. */
async function clearancesIn(tx: Transaction, type: RecordType, { id, contentHash }: Revision, carried: Content | null) {
  const text = { revisionId: id, contentHash: carried ? store(type, carried).contentHash : contentHash }
  return (await clearancesOf(tx, [text])).get(id) ?? []
}

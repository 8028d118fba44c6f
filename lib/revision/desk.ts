import 'server-only'
import { Missing } from '#lib/action/errors.ts'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { awaitingDecisionOf, may, ownDraftsVisibleTo } from '#lib/auth/policy.ts'
import type { Audience } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import type { Prisma, RevisionState } from '#lib/db/generated/client.ts'
import { isFourEyes } from '#lib/office/four-eyes.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'
import { partyNames } from './called-after.ts'
import type { Box, BoxQuery } from './desk-query.ts'
import { factsOf, loadRecord } from './record-row.ts'
import { read } from './stored.ts'

/** A revision as a line of the desk. */
export interface DeskRevision {
  id: string
  recordId: string
  type: RecordType
  label: LocalizedText
  /** For whom it would be. */
  audience: Audience
  state: RevisionState
  /** Whether it would make a record public that never was. */
  isNew: boolean
  /** The version that it brings back; null where it is no restoration. */
  restores: number | null
  authorId: string
  authorName: string
  message: string
  /** Why it was sent back or rejected, or what was said of it when it was published; and by whom. */
  decision: string
  decidedBy: string | null
  version: number | null
  /** Since when it is what it is: submitted, decided, else last saved. */
  since: string
}

/** What lies in a box, as far as it is shown at once, and how much lies in it. */
export interface Pile {
  revisions: DeskRevision[]
  count: number
}

export interface Desk extends Record<Exclude<Box, 'imported'>, Pile> {
  /** Submitted by an import: many at once, and nobody waits for them. Counted by type alone, so that they bury no person's proposal. */
  imported: { count: number; byType: { type: RecordType; count: number }[] }
}

/** As many of a box as the desk itself shows. */
const atOnce = 25
/** What was rejected leaves the desk after as many days, and stays in its box. */
const daysOfNews = 30
export const boxPageSize = 50

/** What awaits this person, what waits for others, what came back, and what became public of theirs. */
export async function deskOf(actor: Actor): Promise<Desk> {
  const fourEyes = await isFourEyes(database())
  const pile = async (box: Box): Promise<Pile> => {
    const [revisions, count] = await Promise.all([
      load({ AND: [within(box, actor, fourEyes), isNews(box)] }, order[box], { take: atOnce }),
      database().revision.count({ where: within(box, actor, fourEyes) }),
    ])
    return { revisions, count }
  }
  const [toReview, cameBack, drafts, waiting, published, byType] = await Promise.all([
    pile('toReview'),
    pile('cameBack'),
    pile('drafts'),
    pile('waiting'),
    pile('published'),
    typesIn(within('imported', actor, fourEyes)),
  ])
  const imported = { byType, count: byType.reduce((sum, { count }) => sum + count, 0) }
  return { toReview, cameBack, drafts, waiting, published, imported }
}

/** One page of a box. `types`: what there is to narrow it to. */
export async function boxOf(actor: Actor, { box, type, page: asked }: BoxQuery) {
  const all = within(box, actor, await isFourEyes(database()))
  const where: Prisma.RevisionWhereInput = type ? { AND: [all, { record: { type } }] } : all
  const [count, types] = await Promise.all([database().revision.count({ where }), typesIn(all)])
  const pages = Math.max(1, Math.ceil(count / boxPageSize))
  const page = Math.min(asked, pages)
  const revisions = await load(where, order[box], { take: boxPageSize, skip: (page - 1) * boxPageSize })
  return { revisions, count, page, pages, types: types.map((each) => each.type) }
}

/** How much awaits this person: people's proposals, and what came back to them to be put right. Imports are nobody's hurry. */
export async function countAwaiting(actor: Actor): Promise<number> {
  const fourEyes = await isFourEyes(database())
  const [toReview, returned] = await Promise.all([
    database().revision.count({ where: within('toReview', actor, fourEyes) }),
    database().revision.count({ where: { AND: [own(actor), { state: 'returned' }] } }),
  ])
  return toReview + returned
}

/** A proposal to go on with after another. */
export interface NextProposal {
  recordId: string
  revisionId: string
  type: RecordType
  label: LocalizedText
  /** How many wait beside the one that was begun from, this one included. */
  waiting: number
}

/**
 * The proposal that `actor` may decide next: that which was submitted next after the given one, and after the last the first again. From
 * a person's proposal it leads to people's, from an import's to imports'. Null where none waits. Throws Missing for whoever decides on
 * none, and where the given one never was a proposal.
 */
export async function nextProposal(actor: Actor, afterId: string): Promise<NextProposal | null> {
  const after = await database().revision.findUnique({
    where: { id: afterId },
    include: { author: { select: { status: true } } },
  })
  const record = after && (await loadRecord(database(), after.recordId))
  if (!after?.submittedAt || !record) throw new Missing(afterId)
  const facts = await factsOf(database(), record, { authorId: after.authorId, content: read(record.type, after) })
  if (!may(actor, 'review', { ...facts, fourEyes: false })) throw new Missing(afterId)
  const { submittedAt } = after
  const box = after.author.status === 'system' ? 'imported' : 'toReview'
  const others = { AND: [within(box, actor, facts.fourEyes), { id: { not: afterId } }] }
  const later = { OR: [{ submittedAt: { gt: submittedAt } }, { submittedAt, id: { gt: afterId } }] }
  const waiting = await database().revision.count({ where: others })
  const [following] = await load({ AND: [others, later] }, order[box], { take: 1 })
  const [next = following] = following ? [] : await load(others, order[box], { take: 1 })
  return next ? { ...next, revisionId: next.id, waiting } : null
}

/** What lies in a box of this person's. */
function within(box: Box, actor: Actor, fourEyes: boolean): Prisma.RevisionWhereInput {
  const awaiting = awaitingDecisionOf(actor, fourEyes)
  switch (box) {
    case 'toReview':
      return { AND: [awaiting, { author: { status: { not: 'system' } } }] }
    case 'imported':
      return { AND: [awaiting, { author: { status: 'system' } }] }
    case 'cameBack':
      return { AND: [own(actor), { state: { in: ['returned', 'rejected'] } }] }
    case 'drafts':
      return { AND: [own(actor), { state: 'draft' }] }
    case 'waiting':
      // What one may decide oneself waits for nobody else.
      return { AND: [own(actor), { state: 'submitted', NOT: awaiting }] }
    case 'published':
      // What went straight from a person's own editor is no news to them: only what somebody else decided.
      return { AND: [own(actor), { state: 'published', decidedById: { not: actor.userId } }] }
  }
}

/** A person's own, as far as they still see it; what never became public and was decided is in no list any more. */
function own(actor: Actor): Prisma.RevisionWhereInput {
  const isShut = actor.role === 'focalPoint' && actor.parties.length === 0
  if (isShut) return { id: { in: [] } }
  return {
    authorId: actor.userId,
    record: { OR: [{ listing: { is: ownDraftsVisibleTo(actor) } }, { listing: null }] },
  }
}

function isNews(box: Box): Prisma.RevisionWhereInput {
  const since = new Date(Date.now() - daysOfNews * 86_400_000)
  return box === 'cameBack' ? { OR: [{ state: 'returned' }, { decidedAt: { gte: since } }] } : {}
}

type Order = Prisma.RevisionOrderByWithRelationInput[]
const oldestFirst: Order = [{ submittedAt: 'asc' }, { id: 'asc' }]
const newestFirst: Order = [{ decidedAt: 'desc' }, { id: 'asc' }]
const order: Record<Box, Order> = {
  toReview: oldestFirst,
  imported: oldestFirst,
  waiting: oldestFirst,
  // What is to be put right before what is over, as the states are declared.
  cameBack: [{ state: 'asc' }, ...newestFirst],
  drafts: [{ updatedAt: 'desc' }, { id: 'asc' }],
  published: newestFirst,
}

/** The types of the records of which there is something, with how many. */
async function typesIn(where: Prisma.RevisionWhereInput): Promise<{ type: RecordType; count: number }[]> {
  const found = await database().record.groupBy({ by: ['type'], where: { revisions: { some: where } }, _count: true })
  const counts = new Map(found.map(({ type, _count }) => [type, _count]))
  return allRecordTypes.flatMap((type) => (counts.has(type) ? [{ type, count: counts.get(type) ?? 0 }] : []))
}

async function load(where: Prisma.RevisionWhereInput, orderBy: Order, page: { take: number; skip?: number }) {
  const rows = await database().revision.findMany({
    where,
    orderBy,
    ...page,
    include: {
      record: { select: { type: true, version: true } },
      author: { select: { name: true } },
      decidedBy: { select: { name: true } },
    },
  })
  const described = rows.map(async (row): Promise<DeskRevision> => {
    const { type, version } = row.record
    const content = read(type, row)
    const names = await partyNames(database(), type, [content])
    const since = row.state === 'submitted' ? row.submittedAt : row.state === 'draft' ? null : row.decidedAt
    return {
      id: row.id,
      recordId: row.recordId,
      type,
      label: definitionOf(type).label(content, names.working),
      audience: definitionOf(type).audience(content),
      state: row.state,
      isNew: version === 0,
      restores: row.restores,
      authorId: row.authorId,
      authorName: row.author.name,
      message: row.message,
      decision: row.decision,
      decidedBy: row.decidedBy?.name ?? null,
      version: row.version,
      since: (since ?? row.updatedAt).toISOString(),
    }
  })
  return Promise.all(described)
}

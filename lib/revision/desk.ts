import 'server-only'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { ownDraftsVisibleTo, recordRules } from '#lib/auth/policy.ts'
import type { Audience } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import type { Prisma, RevisionState } from '#lib/db/generated/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { partyNames } from './called-after.ts'
import { read } from './stored.ts'

export interface DeskRevision {
  id: string
  recordId: string
  type: RecordType
  label: LocalizedText
  /** For whom it would be. */
  audience: Audience
  state: RevisionState
  authorName: string
  /** Why it was sent back or rejected. */
  decision: string
  message: string
  version: number | null
  updatedAt: string
}

/** Proposals that wait, oldest first: at most a hundred of them, and how many there are. */
interface Waiting {
  revisions: DeskRevision[]
  count: number
}

export interface Desk {
  /** Submitted by people; empty for whoever may not review. */
  toReview: Waiting
  /** Submitted by an import: many at once, and nobody waits for them. Apart, so that they bury no person's proposal. */
  imported: Waiting
  /** Their own: on its way, and what became of the latest. */
  returned: DeskRevision[]
  drafts: DeskRevision[]
  submitted: DeskRevision[]
  decided: DeskRevision[]
}

/** What needs this person now, and what became of what they proposed. At most fifty of one's own each, twenty decided. */
export async function deskOf(actor: Actor): Promise<Desk> {
  const mine = (state: RevisionState, take = 50) =>
    load(
      { authorId: actor.userId, state, record: { listing: { is: ownDraftsVisibleTo(actor) } } },
      { updatedAt: 'desc' },
      take,
    )
  const [toReview, imported, returned, drafts, submitted, published, rejected] = await Promise.all([
    waitingFor(actor, { status: { not: 'system' } }),
    waitingFor(actor, { status: 'system' }),
    mine('returned'),
    mine('draft'),
    mine('submitted'),
    // What went straight from a person's own editor is no news to them: only what somebody else decided.
    load({ authorId: actor.userId, state: 'published', decidedById: { not: actor.userId } }, { updatedAt: 'desc' }, 20),
    load({ authorId: actor.userId, state: 'rejected' }, { updatedAt: 'desc' }, 20),
  ])
  const decided = [...published, ...rejected].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).slice(0, 20)
  return { toReview, imported, returned, drafts, submitted, decided }
}

/** What authors of one sort submitted, as far as `actor` may review it. */
async function waitingFor(actor: Actor, author: Prisma.UserWhereInput): Promise<Waiting> {
  const mayReview = recordRules[actor.role].review.filter(actor)
  const where: Prisma.RevisionWhereInput = { state: 'submitted', author, record: { listing: { is: mayReview } } }
  const [revisions, count] = await Promise.all([
    load(where, { submittedAt: 'asc' }, 100),
    database().revision.count({ where }),
  ])
  return { revisions, count }
}

async function load(where: Prisma.RevisionWhereInput, orderBy: Prisma.RevisionOrderByWithRelationInput, take: number) {
  const rows = await database().revision.findMany({
    where,
    orderBy,
    take,
    include: { record: { select: { type: true } }, author: { select: { name: true } } },
  })
  const described = rows.map(async (row): Promise<DeskRevision> => {
    const { type } = row.record
    const content = read(type, row)
    const names = await partyNames(database(), type, [content])
    return {
      id: row.id,
      recordId: row.recordId,
      type,
      label: definitionOf(type).label(content, names.working),
      audience: definitionOf(type).audience(content),
      state: row.state,
      authorName: row.author.name,
      decision: row.decision,
      message: row.message,
      version: row.version,
      updatedAt: row.updatedAt.toISOString(),
    }
  })
  return Promise.all(described)
}

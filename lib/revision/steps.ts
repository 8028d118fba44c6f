import 'server-only'
import type { Actor } from '#lib/auth/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { Revision, StepKind } from '#lib/db/generated/client.ts'

/** A step in a revision's life, as those read it who may see the revision. */
export interface Step {
  kind: StepKind
  at: string
  actorName: string
  /** The author's word to the reviewer, or the reviewer's reason; empty where nothing was said. */
  message: string
}

export interface NewStep {
  revisionId: string
  kind: StepKind
  message: string
}

/**
 * Writes a step down, numbered after those before it, in the transaction that takes it. The caller holds the revision's row, or has
 * just made it.
 */
export async function addStep(tx: Transaction, actor: Actor, step: NewStep, at = new Date()): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "RevisionStep" ("revisionId", "number", "kind", "at", "actorId", "message")
    SELECT ${step.revisionId}::uuid, coalesce(max("number"), 0) + 1, ${step.kind}::"StepKind", ${at}, ${actor.userId}::uuid, ${step.message}
    FROM "RevisionStep" WHERE "revisionId" = ${step.revisionId}::uuid`
}

/** The only step of a revision that is made by it, as a row. */
export function firstStep(actor: Actor, revisionId: string, step: Omit<NewStep, 'revisionId'> & { at: Date }) {
  return { revisionId, number: 1, actorId: actor.userId, ...step }
}

/** The courses of revisions, each in the order in which it was taken. The caller has asked whether they may be seen. */
export async function coursesOf(tx: Transaction, revisionIds: readonly string[]): Promise<Map<string, Step[]>> {
  const rows = await tx.revisionStep.findMany({
    where: { revisionId: { in: [...revisionIds] } },
    orderBy: [{ revisionId: 'asc' }, { number: 'asc' }],
    include: { actor: { select: { name: true } } },
  })
  const courses = new Map<string, Step[]>()
  for (const { revisionId, kind, at, actor, message } of rows) {
    const course = courses.get(revisionId) ?? []
    courses.set(revisionId, [...course, { kind, at: at.toISOString(), actorName: actor.name, message }])
  }
  return courses
}

/** What whoever publishes says at it: of their own the word that is kept with it, of another's what they decided. */
export function saidAtPublication(
  actor: Actor,
  { authorId, message, decision }: Pick<Revision, 'authorId' | 'message' | 'decision'>,
): string {
  return authorId === actor.userId ? message : decision
}

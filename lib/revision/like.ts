import 'server-only'
import { Missing } from '#lib/action/errors.ts'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { mayCreate, publishedFor } from '#lib/auth/policy.ts'
import { database } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { hasLikes, likeOf } from '#lib/record/like.ts'
import { nameOfIn } from '#lib/record/names.ts'
import type { RecordType } from '#lib/record-types.ts'
import { type Editing, newRecordForEditing, revisionForEditing } from './editing.ts'

/** The record that a new one was begun from. */
export interface LikedRecord {
  recordId: string
  label: LocalizedText
}

/**
 * What the editor of a new record starts from that is like another: as `actor` finds that one on opening it, their own draft before what
 * is public. Throws Missing where they may start none, where the other is not theirs to see, and of types whose records are not alike.
 */
export async function likeRecordForEditing(
  actor: Actor,
  type: RecordType,
  recordId: string,
  like: string,
): Promise<{ editing: Editing; like: LikedRecord }> {
  if (!hasLikes(type)) throw new Missing(like)
  const { content, names } = await revisionForEditing(actor, type, like)
  return {
    editing: await newRecordForEditing(actor, type, recordId, likeOf(type, content)),
    like: { recordId: like, label: definitionOf(type).label(content, nameOfIn(names)) },
  }
}

/**
 * The published record of a type that comes last by its date, for a new one to begin from; of a focal point the last that names their
 * party, where one does. Null where there is none, and where they may start none.
 */
export async function lastRecord(actor: Actor, type: RecordType): Promise<string | null> {
  if (!hasLikes(type) || !mayCreate(actor, type)) return null
  const last = (where: Prisma.ListingWhereInput) =>
    database().listing.findFirst({
      where: { type, ...publishedFor(actor), ...where },
      orderBy: [{ sortKey: 'desc' }, { recordId: 'desc' }],
      select: { recordId: true },
    })
  const own = actor.role === 'focalPoint' ? await last({ parties: { hasSome: [...actor.parties] } }) : null
  return (own ?? (await last({})))?.recordId ?? null
}

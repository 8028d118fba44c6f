import 'server-only'
import { Missing } from '#lib/action/errors.ts'
import type { LocalizedText } from '#lib/action/result.ts'
import type { Actor } from '#lib/auth/actor.ts'
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

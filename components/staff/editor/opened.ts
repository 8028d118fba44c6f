import type { Actor } from '#lib/auth/actor.ts'
import type { Content } from '#lib/content/definition.ts'
import type { RecordName } from '#lib/record/names.ts'
import type { Editing } from '#lib/revision/editing.ts'
import type { LikedRecord } from '#lib/revision/like.ts'

/** What the page hands to the editor. */
export interface Opened {
  editing: Editing
  /** The open revision's id, or the one that the first save will make. */
  revisionId: string
  /** Whether the first save makes the record too. */
  isNew: boolean
  /** The record that a new one was begun from; null where it was begun from nothing. */
  like: LikedRecord | null
  person: Person
  /** Published states by record id: the preview names a place after its state's record. */
  states: Readonly<Record<string, RecordName>>
}

export type Person = Pick<Actor, 'userId' | 'role'>

/** What a draft is: its content, the version that it is a change of, and its author's word to colleagues. */
export interface DraftValue {
  content: Content
  baseVersion: number
  message: string
}

/** Whether what is open may be typed into: one's own draft, or a record that a draft of one's own can begin from. */
export function isEditable({ may, revision }: Editing): boolean {
  return may.draft && (revision === null || revision.state === 'draft' || revision.state === 'returned')
}

export const storedOf = ({ content, baseVersion, revision }: Editing): DraftValue => ({
  content,
  baseVersion,
  message: revision?.message ?? '',
})

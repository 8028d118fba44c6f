import type { Messages } from '#lib/i18n/translator.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { Editing } from '#lib/revision/editing.ts'
import { isEditable, type Person } from './opened.ts'

/** What a focal point may change of some types, and that this is none of it. */
const notTheirs: { [T in RecordType]?: keyof Messages['editor']['closed'] } = {
  meeting: 'notYours',
  contact: 'notYourContact',
  document: 'notYourDocument',
}

/** Why what is open cannot be typed into; null where it can. A key of `editor.closed`. */
export function whyClosed(editing: Editing, { userId, role }: Person): keyof Messages['editor']['closed'] | null {
  if (isEditable(editing)) return null
  const { revision, record } = editing
  const isOwn = revision?.authorId === userId
  if (revision?.state === 'submitted') return isOwn ? 'waits' : 'theirs'
  if (revision?.state === 'rejected') return 'rejected'
  if (revision?.state === 'discarded') return 'discarded'
  if (revision?.state === 'published') return 'published'
  if (role === 'viewer') return 'reader'
  if (role === 'focalPoint') return notTheirs[record.type] ?? 'notYourType'
  return 'theirs'
}

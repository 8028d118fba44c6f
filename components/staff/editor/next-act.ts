import type { Editing } from '#lib/revision/editing.ts'
import type { Person } from './opened.ts'

/** The one thing to do next with what is open; null where there is nothing that this person may do. */
export type NextAct = 'publish' | 'submit' | 'recall'

export function nextActOf({ revision, may }: Editing, { userId }: Pick<Person, 'userId'>): NextAct | null {
  const state = revision?.state ?? 'draft'
  if (state === 'submitted') {
    if (may.publish) return 'publish'
    return may.submit && revision?.authorId === userId ? 'recall' : null
  }
  if ((state !== 'draft' && state !== 'returned') || !may.draft) return null
  if (may.publish) return 'publish'
  return may.submit ? 'submit' : null
}

/** What else may be done with the open revision or the record, in the order of a menu. */
export type FurtherAct = 'submit' | 'recall' | 'sendBack' | 'reject' | 'discard' | 'withdraw'

export function furtherActsOf(editing: Editing, { userId }: Pick<Person, 'userId'>, hasDraft: boolean): FurtherAct[] {
  const { revision, may, record } = editing
  const state = revision?.state ?? (hasDraft ? 'draft' : null)
  const isDraft = hasDraft && (state === 'draft' || state === 'returned')
  const isOwn = revision === null || revision.authorId === userId
  const acts: [FurtherAct, boolean][] = [
    ['submit', isDraft && isOwn && may.submit && may.publish],
    ['recall', state === 'submitted' && isOwn && may.submit && may.publish],
    ['sendBack', state === 'submitted' && !isOwn && may.review],
    ['reject', state === 'submitted' && !isOwn && may.review],
    ['discard', isDraft && isOwn && may.discard],
    ['withdraw', record.lifecycle === 'published' && may.withdraw],
  ]
  return acts.filter(([, open]) => open).map(([act]) => act)
}

import type { Editing } from '#lib/revision/editing.ts'
import type { Person } from './opened.ts'

/** The one thing to do next with what is open. */
export type NextAct = 'publish' | 'submit' | 'recall' | 'restore'

/** What of the open editor is not in what was read from the database. */
export interface Typed {
  hasDraft: boolean
  /** Whether what the form holds differs from what is public, or was last. */
  differs: boolean
}

/** Null where there is nothing that this person may do, or nothing to do. */
export function nextActOf(editing: Editing, { userId }: Pick<Person, 'userId'>, typed: Typed): NextAct | null {
  const { revision, may, record } = editing
  const state = revision?.state ?? 'draft'
  if (state === 'submitted') {
    if (may.publish) return 'publish'
    return may.submit && revision?.authorId === userId ? 'recall' : null
  }
  if ((state !== 'draft' && state !== 'returned') || !may.draft) return null
  if (record.lifecycle === 'published' && !typed.differs) return null
  if (record.lifecycle === 'withdrawn' && !typed.differs && !typed.hasDraft) return may.restore ? 'restore' : null
  if (may.publish) return 'publish'
  return may.submit ? 'submit' : null
}

/** What else may be done with the open revision or the record, in the order of a menu. */
export type FurtherAct = 'submit' | 'recall' | 'sendBack' | 'reject' | 'discard' | 'withdraw' | 'restore'

export type ActWords = FurtherAct | 'withdrawClosed' | 'restoreClosed' | 'restoreProposed'

/**
 * By which words an act goes: of what is not for everyone, the public has nothing to lose or to get back; under four eyes, a restoration is
 * another's to publish.
 */
export function actWords(
  act: FurtherAct,
  { audience, fourEyes }: Pick<Editing['record'], 'audience'> & { fourEyes: boolean },
): ActWords {
  if (act === 'restore' && fourEyes) return 'restoreProposed'
  if (audience === 'public') return act
  if (act === 'withdraw') return 'withdrawClosed'
  return act === 'restore' ? 'restoreClosed' : act
}

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

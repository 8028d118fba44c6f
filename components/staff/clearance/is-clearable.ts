import type { Editing } from '#lib/revision/editing.ts'

/** Whether the open text may be sent to somebody to be cleared: one's own draft, or what anyone submitted. */
export function isClearable({ revision, may }: Editing, userId: string, hasDraft: boolean): boolean {
  if (!may.clear || !hasDraft) return false
  if (revision?.state === 'submitted') return true
  const isDraft = revision === null || revision.state === 'draft' || revision.state === 'returned'
  return isDraft && (revision === null || revision.authorId === userId)
}

import type { Content } from '#lib/content/definition.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { type Difference, differences } from '#lib/revision/difference.ts'
import type { Editing } from '#lib/revision/editing.ts'
import { merge } from '#lib/revision/merge.ts'
import { isEditable } from './opened.ts'

/** Whether what is open waits for a decision that this person may take. */
export function isReviewed({ revision, may }: Editing): boolean {
  return revision?.state === 'submitted' && may.review
}

/** Whether what is open is a proposal to be read, and not one to be written: it is then shown beside what is public. */
export function isProposal(editing: Editing): boolean {
  const state = editing.revision?.state
  return (
    !isEditable(editing) && (state === 'submitted' || state === 'returned' || state === 'rejected' || state === 'draft')
  )
}

/**
 * What a proposal would change of what is public. What was published since it was begun counts as kept, save where both changed the
 * same. Of what never was public, all that it holds is new.
 */
export function proposedChange({ record, current, carried }: Editing, content: Content): Difference[] {
  const { fields } = definitionOf(record.type)
  if (record.version === 0) return differences(fields, current, content).map((all) => ({ ...all, before: null }))
  if (!carried || carried.conflicts.length === 0) return differences(fields, current, content)
  const mine = Object.fromEntries(carried.conflicts.map(({ path }) => [path, 'mine' as const]))
  return differences(fields, current, merge(fields, carried.base, current, content, mine).content)
}

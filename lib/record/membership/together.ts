import type { MembershipContent } from './schema.ts'

/**
 * What several memberships of one party answer together: that it is a founder, or a friend, holds once one of them says so; that it is
 * not, where one says so and none says otherwise; else nobody has recorded it.
 */
export function answerOfAll(answers: readonly MembershipContent['founding'][]): MembershipContent['founding'] {
  if (answers.includes('yes')) return 'yes'
  return answers.includes('no') ? 'no' : 'unknown'
}

import { parsePartialDate } from '#lib/date/partial-date.ts'
import type { MembershipContent } from './schema.ts'

/** What of a membership says whether it stands. */
type Standing = Pick<MembershipContent, 'status' | 'from' | 'to'>

/**
 * Whether a membership stands on a day (`YYYY-MM-DD`): it has begun, is not over, and is neither pending, suspended nor withdrawn.
 * Where the status or a date is not recorded, nothing speaks against it.
 */
export function stands({ status, from, to }: Standing, day: string): boolean {
  if (status !== 'active' && status !== 'unknown') return false
  const [begins, ends] = [parsePartialDate(from), parsePartialDate(to)]
  return !(begins && begins.earliest > day) && !(ends && ends.latest < day)
}

export interface MemberGroups<M> {
  memberStates: M[]
  observerStates: M[]
  memberOrganizations: M[]
  /** Organizations that observe, or take part in meetings: a source may call the one what it means by the other. */
  observerOrganizations: M[]
  /** Parties to the process of which nobody has recorded in what role. */
  ofUnknownRole: M[]
  /** Those that are not or no longer: pending, suspended, withdrawn, or past their dates. */
  notStanding: M[]
}

type Grouped = Standing & Pick<MembershipContent, 'role'> & { type: 'state' | 'organization' }

/** Memberships by what they are on a day (`YYYY-MM-DD`), each in one group and in the order given. Counts are the groups' lengths. */
export function memberGroups<M extends Grouped>(memberships: readonly M[], day: string): MemberGroups<M> {
  const groups = Map.groupBy(memberships, (membership) => groupOf(membership, day))
  const group = (name: keyof MemberGroups<M>) => groups.get(name) ?? []
  return {
    memberStates: group('memberStates'),
    observerStates: group('observerStates'),
    memberOrganizations: group('memberOrganizations'),
    observerOrganizations: group('observerOrganizations'),
    ofUnknownRole: group('ofUnknownRole'),
    notStanding: group('notStanding'),
  }
}

function groupOf({ role, type, ...standing }: Grouped, day: string): keyof MemberGroups<unknown> {
  if (!stands(standing, day)) return 'notStanding'
  if (role === 'unknown') return 'ofUnknownRole'
  if (role === 'member') return type === 'state' ? 'memberStates' : 'memberOrganizations'
  return type === 'state' ? 'observerStates' : 'observerOrganizations'
}

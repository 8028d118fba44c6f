import 'server-only'
import type { LocalizedText } from '#lib/action/result.ts'
import { database } from '#lib/db/client.ts'
import type { Prisma, StateKind } from '#lib/db/generated/client.ts'
import type { RecordNames } from '../names.ts'
import { namesOfParties } from '../published-names.ts'
import type { MembershipContent } from './schema.ts'
import { membershipContentOf } from './write-published-rows.ts'

/** A membership as lists have it, with what they need to know of its party beyond its name. */
export interface ListedMembership {
  recordId: string
  publishedAt: Date
  content: MembershipContent
  party: ListedParty
}

type ListedParty = { type: 'state'; iso2: string; kind: StateKind; sortName: LocalizedText } | { type: 'organization' }

export interface ListedMemberships {
  memberships: ListedMembership[]
  names: RecordNames
}

async function listed(where: Prisma.MembershipWhereInput): Promise<ListedMemberships> {
  const rows = await database().membership.findMany({ where })
  const ids = rows.map(({ partyId }) => partyId)
  const select = { recordId: true, iso2: true, kind: true, sortName: true } as const
  const [names, states] = await Promise.all([
    namesOfParties(ids),
    database().state.findMany({ where: { recordId: { in: ids } }, select }),
  ])
  const parties = new Map(states.map(({ recordId, ...state }) => [recordId, state]))
  const partyOf = (partyId: string): ListedParty | null => {
    const state = parties.get(partyId)
    if (state) return { ...state, type: 'state', sortName: state.sortName as unknown as LocalizedText }
    return names.has(partyId) ? { type: 'organization' } : null
  }
  const memberships = rows.flatMap((row) => {
    const party = partyOf(row.partyId)
    const { recordId, publishedAt } = row
    return party ? [{ recordId, publishedAt, content: membershipContentOf(row), party }] : []
  })
  return { memberships, names }
}

/** All of them, in no order; without those whose party is not public, which have no name. */
export function publishedMemberships(): Promise<ListedMemberships> {
  return listed({})
}

/** Those of one party, a state or an organization: it may have been an observer before it was a member. */
export function membershipsOf(partyId: string): Promise<ListedMemberships> {
  return listed({ partyId })
}

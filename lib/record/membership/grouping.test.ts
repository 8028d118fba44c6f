import { describe, expect, it } from 'vitest'
import { memberGroups, stands } from './grouping.ts'
import type { MembershipContent } from './schema.ts'

type Content = Pick<MembershipContent, 'role' | 'status' | 'from' | 'to'>

const active = { status: 'active', from: '', to: '' } as const
const membership = (name: string, type: 'state' | 'organization', content: Partial<Content> = {}) => ({
  name,
  type,
  role: 'member' as const,
  ...active,
  ...content,
})

const day = '2024-06-15'
const grouped = (...memberships: ReturnType<typeof membership>[]) => {
  const groups: [string, typeof memberships][] = Object.entries(memberGroups(memberships, day))
  return Object.fromEntries(
    groups.flatMap(([group, found]) => (found.length > 0 ? [[group, found.map(({ name }) => name)]] : [])),
  )
}

describe('a membership', () => {
  it('stands where nothing says otherwise', () => {
    expect(stands(active, day)).toBe(true)
    expect(stands({ ...active, status: 'unknown' }, day)).toBe(true)
  })

  it('does not stand while it is pending or suspended, or when it is withdrawn', () => {
    for (const status of ['pending', 'suspended', 'withdrawn'] as const) {
      expect(stands({ ...active, status }, day)).toBe(false)
    }
  })

  it('stands from its first possible day to its last', () => {
    expect(stands({ ...active, from: '2024' }, day)).toBe(true)
    expect(stands({ ...active, from: '2024-07' }, day)).toBe(false)
    expect(stands({ ...active, to: '2024-06' }, day)).toBe(true)
    expect(stands({ ...active, to: '2024-06-14' }, day)).toBe(false)
  })
})

it('puts each membership in one group, by its role and what its party is', () => {
  expect(
    grouped(
      membership('Argentina', 'state'),
      membership('Curaçao', 'state', { role: 'observer' }),
      membership('A bank', 'organization'),
      membership('An agency', 'organization', { role: 'participatingOrganization' }),
      membership('Another agency', 'organization', { role: 'observer' }),
      membership('Guatemala', 'state', { role: 'unknown' }),
      membership('Peru', 'state', { status: 'suspended' }),
      membership('Brazil', 'state', { to: '2020' }),
    ),
  ).toEqual({
    memberStates: ['Argentina'],
    observerStates: ['Curaçao'],
    memberOrganizations: ['A bank'],
    observerOrganizations: ['An agency', 'Another agency'],
    ofUnknownRole: ['Guatemala'],
    notStanding: ['Peru', 'Brazil'],
  })
})

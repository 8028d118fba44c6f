import type { MembershipContent } from '#lib/record/membership/schema.ts'
import type { StateContent } from '#lib/record/state/schema.ts'
import { stableId } from '../stable-id.ts'
import { pageSource, type SeedRecord } from './page.ts'
import { memberStates, observerStates } from './states.ts'

/** What the page writes above its two lists of states, and below the first. */
export const memberStatesHeading = 'Member States (13 Member States)'
export const observerStatesHeading =
  'Observer States [Referred to by the Quito Process as “Group of Friends of the Quito Process”]'
export const note =
  'Note: The 11 founding member States are Argentina, Brazil, Chile, Colombia, Costa Rica, Ecuador, Mexico, Panama, Paraguay, Peru, and Uruguay'

/**
 * A state's membership as the page's lists have it. The lists are whole, by their headings and by the note: who is not among the
 * founders is none, and who is not among the Group of Friends is not of it. Since when anyone is a member, the page does not say.
 */
function membership(state: SeedRecord<StateContent>, role: 'member' | 'observer'): SeedRecord<MembershipContent> {
  const key = `membership/${state.content.iso2}`
  const party = state.content.sources[0]?.wording ?? ''
  const source = (name: string, fields: string[], wording: string) =>
    pageSource(`${key}/source/${name}`, fields, wording)
  return {
    id: stableId(key),
    content: {
      party: state.id,
      role,
      status: 'active',
      founding: note.includes(party) ? 'yes' : 'no',
      friend: role === 'observer' ? 'yes' : 'no',
      from: '',
      to: '',
      sources: [
        source('party', ['party'], party),
        ...(role === 'member'
          ? [
              source('role', ['role', 'status'], memberStatesHeading),
              source('friend', ['friend'], observerStatesHeading),
            ]
          : [source('role', ['role', 'status', 'friend'], observerStatesHeading)]),
        source('founding', ['founding'], note),
      ],
      staffNote: '',
    },
  }
}

/** The 13 members and the 9 observers, in the page's order. */
export const memberships = [
  ...memberStates.map((state) => membership(state, 'member')),
  ...observerStates.map((state) => membership(state, 'observer')),
]

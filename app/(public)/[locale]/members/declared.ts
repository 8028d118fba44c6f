import type { ProcessProfileView } from '#lib/record/process-profile/resolve.ts'

/** What the profile says of members and observers as a whole. */
export type Declared = Pick<
  ProcessProfileView,
  | 'declaredMembers'
  | 'declaredFounders'
  | 'foundersNote'
  | 'friendsLabel'
  | 'organizationsLabel'
  | 'memberOrganizations'
  | 'observerOrganizations'
>

/** What holds while no profile is published: nothing is declared, and nothing known. */
export const nothingDeclared: Declared = {
  declaredMembers: null,
  declaredFounders: null,
  foundersNote: null,
  friendsLabel: null,
  organizationsLabel: null,
  memberOrganizations: 'unknown',
  observerOrganizations: 'unknown',
}

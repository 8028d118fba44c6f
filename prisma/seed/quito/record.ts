import type { RecordType } from '#lib/record-types.ts'
import type { NewProposal, NewRecord } from '#lib/revision/import.ts'
import { contacts } from './contacts.ts'
import { links } from './links.ts'
import { meetings } from './meetings.ts'
import { memberships } from './memberships.ts'
import { organizations } from './organizations.ts'
import { presidencies } from './presidencies.ts'
import { profile } from './profile.ts'
import { documents } from './proposals/documents.ts'
import { amendedMeetings, newMeetings } from './proposals/meetings.ts'
import { amendedMemberships, newMemberships } from './proposals/memberships.ts'
import { newOrganizations, newStates } from './proposals/parties.ts'
import { amendedPresidencies, newPresidencies } from './proposals/presidencies.ts'
import type { Proposal } from './proposals/proposal.ts'
import { rounds } from './proposals/rounds.ts'
import { states } from './states.ts'
import { themes } from './themes.ts'
import { workingGroups } from './working-groups.ts'

const of = (type: RecordType, records: readonly { id: string; content: unknown }[]): NewRecord[] =>
  records.map(({ id, content }) => ({ type, recordId: id, content }))

/** The record of the process as its profile page has it: what others are called after before those others. */
export const quitoProcess: NewRecord[] = [
  ...of('state', states),
  ...of('organization', organizations),
  ...of('thematicArea', themes),
  ...of('workingGroup', workingGroups),
  ...of('membership', memberships),
  ...of('presidency', presidencies),
  ...of('meeting', meetings),
  ...of('contact', contacts),
  ...of('link', links),
  ...of('processProfile', [profile]),
]

const proposed = (proposals: readonly Proposal[]): NewProposal[] =>
  proposals.map(({ type, id, content, message }) => ({ type, recordId: id, content, message }))

/**
 * What other sources add to the page or say against it, for the secretariat to decide. Who signed a document and which state leads the
 * work on a theme they say too; no record type has a place for either, so neither is here.
 */
export const quitoProposals: NewProposal[] = [
  ...proposed(rounds),
  ...proposed(newMeetings),
  ...proposed(amendedMeetings),
  ...proposed(documents),
  ...proposed(amendedPresidencies),
  ...proposed(newPresidencies),
  ...proposed(newStates),
  ...proposed(newOrganizations),
  ...proposed(newMemberships),
  ...proposed(amendedMemberships),
]

import type { Audience } from '#lib/content/definition.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { Actor, Role } from './actor.ts'

/**
 * Who may do what. The one place: buttons, actions and queries all ask here.
 * Source of the rules: the product's table of roles. What is not listed is refused.
 */

/** What the parties of a piece of content are: record ids of those that host and of those that take part. */
type Parties = readonly string[]

/** What policy needs to know of a record and of a revision of it, loaded in the transaction that acts (lib/revision/facts.ts). */
export interface RevisionFacts {
  type: RecordType
  lifecycle: 'neverPublished' | 'published' | 'withdrawn'
  /** For whom the current version is; nothing is said by it where there is none. */
  audience: Audience
  /**
   * Whose record it is, the same as `Listing.parties`: once published, the hosts and participants as published; before, those
   * that the newest revision names, and where a focal point created it, of these only the parties that person stood for.
   */
  owners: Parties
  /** Hosts and participants as the revision would have them; null where there is no revision yet. */
  proposedParties: Parties | null
  /** Who created the record; null where it is about to be. */
  creatorId: string | null
  /** Who wrote the revision; null where there is none yet. */
  authorId: string | null
}

/** Acts on the record, each judged on RevisionFacts. */
export type RecordAct = 'seeDraft' | 'draft' | 'submit' | 'discard' | 'publish' | 'withdraw' | 'restore' | 'review'

/** Acts on the office itself, which have no object whose owner matters. */
export type OfficeAct = 'enter' | 'readAudit' | 'readOwnAudit' | 'managePeople' | 'createRecord'

export interface Rule {
  test: (actor: Actor, facts: RevisionFacts) => boolean
  /** The same rule over the rows of the staff list. */
  filter: (actor: Actor) => Prisma.ListingWhereInput
}

const nothing: Rule = { test: () => false, filter: () => ({ recordId: { in: [] } }) }
const everything: Rule = { test: () => true, filter: () => ({}) }

const names = (parties: Parties | null, actor: Actor) =>
  parties?.some((party) => actor.parties.includes(party)) ?? false

/** The types that a focal point may propose changes to, for their own party. */
const focalPointTypes: readonly RecordType[] = ['meeting', 'contact']

/** Their own party's: never a withdrawn record, which is the staff's. */
const ownParty: Rule = {
  test: (actor, facts) =>
    focalPointTypes.includes(facts.type) && facts.lifecycle !== 'withdrawn' && names(facts.owners, actor),
  filter: (actor) => ({
    type: { in: [...focalPointTypes] },
    lifecycle: { not: 'withdrawn' },
    parties: { hasSome: [...actor.parties] },
  }),
}

/**
 * A focal point's right to propose is judged on what is published and on what the revision would make of it. Published: their party
 * hosts it or takes part in it as published, so nobody grants it to themself by adding their state, and whoever proposes to leave
 * may (staff decide). Never published: it is their own creation, and the revision names their party.
 */
const ownProposal: Rule = {
  test: (actor, facts) =>
    ownParty.test(actor, facts) &&
    (facts.authorId === null || facts.authorId === actor.userId) &&
    (facts.lifecycle === 'published' ||
      ((facts.creatorId === null || facts.creatorId === actor.userId) &&
        (facts.proposedParties === null || names(facts.proposedParties, actor)))),
  filter: ownParty.filter,
}

/** A colleague's draft is read, never written into: everyone proposes in a revision of their own. */
const ownRevision: Rule = {
  test: (actor, facts) => facts.authorId === null || facts.authorId === actor.userId,
  filter: () => ({}),
}

const staff: Record<RecordAct, Rule> = {
  seeDraft: everything,
  draft: ownRevision,
  submit: ownRevision,
  discard: ownRevision,
  publish: everything,
  withdraw: everything,
  restore: everything,
  review: everything,
}

export const recordRules: Record<Role, Record<RecordAct, Rule>> = {
  administrator: staff,
  editor: staff,
  focalPoint: {
    seeDraft: ownParty,
    draft: ownProposal,
    submit: ownProposal,
    discard: ownProposal,
    publish: nothing,
    withdraw: nothing,
    restore: nothing,
    review: nothing,
  },
  viewer: {
    seeDraft: everything,
    draft: nothing,
    submit: nothing,
    discard: nothing,
    publish: nothing,
    withdraw: nothing,
    restore: nothing,
    review: nothing,
  },
}

const officeRules: Record<Role, Record<OfficeAct, boolean>> = {
  administrator: { enter: true, readAudit: true, readOwnAudit: true, managePeople: true, createRecord: true },
  editor: { enter: true, readAudit: true, readOwnAudit: true, managePeople: false, createRecord: true },
  focalPoint: { enter: true, readAudit: false, readOwnAudit: true, managePeople: false, createRecord: true },
  viewer: { enter: true, readAudit: false, readOwnAudit: false, managePeople: false, createRecord: false },
}

/** Whether `actor` may do `act` to the record and revision that `facts` describe. */
export function may(actor: Actor, act: RecordAct, facts: RevisionFacts): boolean {
  return recordRules[actor.role][act].test(actor, facts)
}

/** For whom a published record must be, that `actor` may read it without being of those who see its drafts. */
export function audiencesOf(actor: Actor): readonly Audience[] {
  if (actor.role !== 'focalPoint') return ['public', 'members', 'secretariat']
  return actor.parties.length > 0 ? ['public', 'members'] : ['public']
}

/** Whether `actor` may read the record at all: as it is published, or because its drafts are theirs to see. */
export function mayRead(actor: Actor, facts: RevisionFacts): boolean {
  return (
    may(actor, 'seeDraft', facts) || (facts.lifecycle === 'published' && audiencesOf(actor).includes(facts.audience))
  )
}

/** Whether `actor` may do `act` in the office. */
export function mayInOffice(actor: Actor, act: OfficeAct): boolean {
  return officeRules[actor.role][act]
}

/** Whether `actor` may start a record of `type` at all; what goes into it is judged when it is saved. */
export function mayCreate(actor: Actor, type: RecordType): boolean {
  if (!officeRules[actor.role].createRecord) return false
  return actor.role !== 'focalPoint' || (focalPointTypes.includes(type) && actor.parties.length > 0)
}

/** The rows of the staff list that `actor` may read as published. */
export function publishedFor(actor: Actor): Prisma.ListingWhereInput {
  return { lifecycle: 'published', audience: { in: [...audiencesOf(actor)] } }
}

/** The rows of the staff list whose drafts `actor` may see. */
export function draftsVisibleTo(actor: Actor): Prisma.ListingWhereInput {
  return recordRules[actor.role].seeDraft.filter(actor)
}

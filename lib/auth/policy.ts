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
  /** Whether the office asks for four eyes, as it stands in the transaction that acts. */
  fourEyes: boolean
  /**
   * Of a document, the meeting that it belongs to: as published, and as the revision would have it. Each is null where there is none;
   * all of it is null for every other type.
   */
  meeting: { published: RevisionFacts | null; proposed: RevisionFacts | null } | null
}

/**
 * Acts on the record, each judged on RevisionFacts. `clear`: have a text read outside the office before it is published, and note that it
 * was approved.
 */
export type RecordAct =
  | 'seeDraft'
  | 'draft'
  | 'submit'
  | 'discard'
  | 'publish'
  | 'withdraw'
  | 'restore'
  | 'review'
  | 'clear'

/** Acts on the office itself, which have no object whose owner matters. */
export type OfficeAct = 'enter' | 'readAudit' | 'readOwnAudit' | 'managePeople' | 'createRecord' | 'redact' | 'settle'

export interface Rule {
  test: (actor: Actor, facts: RevisionFacts) => boolean
  /** The same rule over the rows of the staff list. */
  filter: (actor: Actor) => Prisma.ListingWhereInput
}

const nothing: Rule = { test: () => false, filter: () => ({ recordId: { in: [] } }) }
const everything: Rule = { test: () => true, filter: () => ({}) }

const names = (parties: Parties | null, actor: Actor) =>
  parties?.some((party) => actor.parties.includes(party)) ?? false

/** The types whose records are a party's own. */
const partyTypes: readonly RecordType[] = ['meeting', 'contact']

/** The types that a focal point may propose something of. */
const focalPointTypes: readonly RecordType[] = [...partyTypes, 'document']

/** Their own party's: never a withdrawn record, which is the staff's. */
const ownParty: Rule = {
  test: (actor, facts) =>
    partyTypes.includes(facts.type) && facts.lifecycle !== 'withdrawn' && names(facts.owners, actor),
  filter: (actor) => ({
    type: { in: [...partyTypes] },
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

/**
 * A focal point's documents are those of a meeting that they may draft, and it is judged like a meeting is: on the meeting that the
 * document is published under, and on the one that the revision would put it under. What is never published is theirs where they began
 * it; until it is submitted it need not say yet which meeting it is of.
 */
const documentOfOwnMeeting = (act: 'draft' | 'submit') => (actor: Actor, facts: RevisionFacts) => {
  const { meeting, lifecycle, audience, authorId, creatorId } = facts
  const may = (of: RevisionFacts | null, otherwise: boolean) => (of ? ownProposal.test(actor, of) : otherwise)
  const isNew = lifecycle === 'neverPublished'
  return (
    meeting !== null &&
    lifecycle !== 'withdrawn' &&
    actor.parties.length > 0 &&
    audiencesOf(actor).includes(audience) &&
    (authorId === null || authorId === actor.userId) &&
    (isNew ? creatorId === null || creatorId === actor.userId : may(meeting.published, false)) &&
    may(meeting.proposed, !isNew || act === 'draft')
  )
}

/** Drafts of documents are read by who wrote them, whatever meeting they name: some are the Secretariat's alone. */
const ownDocument: Rule = {
  test: (actor, { type, lifecycle, creatorId, authorId }) =>
    type === 'document' &&
    actor.parties.length > 0 &&
    (authorId === actor.userId || (authorId === null && creatorId === actor.userId)) &&
    lifecycle !== 'withdrawn',
  filter: (actor) =>
    actor.parties.length > 0
      ? { type: 'document', lifecycle: 'neverPublished', record: { createdById: actor.userId } }
      : nothing.filter(actor),
}

const either = (one: Rule, other: Rule): Rule => ({
  test: (actor, facts) => one.test(actor, facts) || other.test(actor, facts),
  filter: (actor) => ({ OR: [one.filter(actor), other.filter(actor)] }),
})

const focalPointsDraft = either(ownParty, ownDocument)
const focalPointsProposal = (act: 'draft' | 'submit'): Rule =>
  either(ownProposal, { test: documentOfOwnMeeting(act), filter: ownDocument.filter })

/** A colleague's draft is read, never written into: everyone proposes in a revision of their own. */
const ownRevision: Rule = {
  test: (actor, facts) => facts.authorId === null || facts.authorId === actor.userId,
  filter: () => ({}),
}

/**
 * Four eyes, where the office asks for them: whatever their role, nobody publishes or decides on what they wrote themself. What is not
 * written yet would be their own.
 */
const anothersEyes: Rule = {
  test: (actor, { fourEyes, authorId }) => !fourEyes || (authorId !== null && authorId !== actor.userId),
  filter: () => ({}),
}

const staff: Record<RecordAct, Rule> = {
  seeDraft: everything,
  draft: ownRevision,
  submit: ownRevision,
  discard: ownRevision,
  publish: anothersEyes,
  withdraw: everything,
  restore: everything,
  review: anothersEyes,
  clear: everything,
}

export const recordRules: Record<Role, Record<RecordAct, Rule>> = {
  administrator: staff,
  editor: staff,
  focalPoint: {
    seeDraft: focalPointsDraft,
    draft: focalPointsProposal('draft'),
    submit: focalPointsProposal('submit'),
    discard: focalPointsProposal('draft'),
    publish: nothing,
    withdraw: nothing,
    restore: nothing,
    review: nothing,
    clear: nothing,
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
    clear: nothing,
  },
}

const officeRules: Record<Role, Record<OfficeAct, boolean>> = {
  administrator: {
    ...{ enter: true, readAudit: true, readOwnAudit: true, managePeople: true, createRecord: true },
    ...{ redact: true, settle: true },
  },
  editor: {
    ...{ enter: true, readAudit: true, readOwnAudit: true, managePeople: false, createRecord: true },
    ...{ redact: false, settle: false },
  },
  focalPoint: {
    ...{ enter: true, readAudit: false, readOwnAudit: true, managePeople: false, createRecord: true },
    ...{ redact: false, settle: false },
  },
  viewer: {
    ...{ enter: true, readAudit: false, readOwnAudit: false, managePeople: false, createRecord: false },
    ...{ redact: false, settle: false },
  },
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

/** The same of a record that is about a party: a focal point begins none for another's. */
export function mayCreateFor(actor: Actor, type: RecordType, party: string): boolean {
  return mayCreate(actor, type) && (actor.role !== 'focalPoint' || actor.parties.includes(party))
}

/** What was submitted and awaits a decision of `actor`: under four eyes, nothing of their own. */
export function awaitingDecisionOf(actor: Actor, fourEyes: boolean): Prisma.RevisionWhereInput {
  const others = fourEyes ? { authorId: { not: actor.userId } } : {}
  return { state: 'submitted', record: { listing: { is: recordRules[actor.role].review.filter(actor) } }, ...others }
}

/** The rows of the staff list that `actor` may read as published. */
export function publishedFor(actor: Actor): Prisma.ListingWhereInput {
  return { lifecycle: 'published', audience: { in: [...audiencesOf(actor)] } }
}

/** The rows of the staff list whose drafts `actor` may see. */
export function draftsVisibleTo(actor: Actor): Prisma.ListingWhereInput {
  return recordRules[actor.role].seeDraft.filter(actor)
}

/** The rows of the staff list of which `actor` may see revisions of their own: also what is published, where drafts are their author's. */
export function ownDraftsVisibleTo(actor: Actor): Prisma.ListingWhereInput {
  const visible = draftsVisibleTo(actor)
  if (actor.role !== 'focalPoint' || actor.parties.length === 0) return visible
  return { OR: [visible, { type: 'document', ...publishedFor(actor) }] }
}

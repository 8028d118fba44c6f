import type { Content, Definition, NameOf, SearchWords } from '#lib/content/definition.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { RecordType } from '#lib/record-types.ts'
import { type ContactContent, contact } from './contact/schema.ts'
import { type DocumentContent, document } from './document/schema.ts'
import { type LinkContent, link } from './link/schema.ts'
import { type MeetingContent, meeting } from './meeting/schema.ts'
import { type MembershipContent, membership } from './membership/schema.ts'
import { type OrganizationContent, organization } from './organization/schema.ts'
import { type PresidencyContent, presidency } from './presidency/schema.ts'
import { type ProcessProfileContent, processProfile } from './process-profile/schema.ts'
import { type RoundContent, round } from './round/schema.ts'
import { type StateContent, state } from './state/schema.ts'
import { type ThematicAreaContent, thematicArea } from './thematic-area/schema.ts'
import { type WorkingGroupContent, workingGroup } from './working-group/schema.ts'

/** What the content of each record type is. */
export interface ContentByType {
  meeting: MeetingContent
  presidency: PresidencyContent
  round: RoundContent
  workingGroup: WorkingGroupContent
  document: DocumentContent
  membership: MembershipContent
  state: StateContent
  organization: OrganizationContent
  thematicArea: ThematicAreaContent
  contact: ContactContent
  link: LinkContent
  processProfile: ProcessProfileContent
}

const declared = {
  meeting,
  presidency,
  round,
  workingGroup,
  document,
  membership,
  state,
  organization,
  thematicArea,
  contact,
  link,
  processProfile,
} satisfies Record<RecordType, unknown>

/**
 * The definition of a type, for code that treats all types alike: the revision mechanism, the lists, the seed. Its functions take
 * content that one of its own schemas has parsed.
 */
export function definitionOf(type: RecordType): AnyDefinition {
  return declared[type] as unknown as AnyDefinition
}

/** A definition whose type of content has been set aside. */
export type AnyDefinition = Omit<
  Definition,
  'label' | 'sortKey' | 'parties' | 'partOf' | 'audience' | 'slug' | 'search' | 'rules' | 'empty'
> & {
  label: (content: Content, nameOf: NameOf) => ReturnType<Definition['label']>
  sortKey: (content: Content, nameOf: NameOf) => string
  parties: (content: Content) => string[]
  partOf: (content: Content) => string
  audience: (content: Content) => ReturnType<Definition['audience']>
  slug: (content: Content) => { from: string; year: string }
  search: (content: Content, locale: Locale, nameOf: NameOf) => SearchWords
  empty: () => Content
}

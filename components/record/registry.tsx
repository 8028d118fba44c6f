import type { ComponentType, ReactNode } from 'react'
import type { Around } from '#components/public/around.ts'
import type { ChangedPaths } from '#components/public/changed.tsx'
import type { Content } from '#lib/content/definition.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { resolveContact } from '#lib/record/contact/resolve.ts'
import type { ContentByType } from '#lib/record/definitions.ts'
import { resolveDocument, resolveDocumentEntry } from '#lib/record/document/resolve.ts'
import { resolveLink } from '#lib/record/link/resolve.ts'
import { resolveMeeting, resolveMeetingEntry } from '#lib/record/meeting/resolve.ts'
import { resolveMembership, resolveMembershipEntry } from '#lib/record/membership/resolve.ts'
import type { RecordNames, ShownFiles } from '#lib/record/names.ts'
import { resolveOrganization, resolveOrganizationEntry } from '#lib/record/organization/resolve.ts'
import { resolvePresidency, resolvePresidencyEntry } from '#lib/record/presidency/resolve.ts'
import { resolveProcessProfile } from '#lib/record/process-profile/resolve.ts'
import { resolveRound, resolveRoundEntry } from '#lib/record/round/resolve.ts'
import { resolveState, resolveStateEntry } from '#lib/record/state/resolve.ts'
import { resolveThematicArea, resolveThematicAreaEntry } from '#lib/record/thematic-area/resolve.ts'
import { resolveWorkingGroup, resolveWorkingGroupEntry } from '#lib/record/working-group/resolve.ts'
import type { RecordType } from '#lib/record-types.ts'
import { ContactArticle } from './contact/contact-article.tsx'
import { ContactForm } from './contact/contact-form.tsx'
import { ContactRow } from './contact/contact-row.tsx'
import { DocumentArticle } from './document/document-article.tsx'
import { DocumentForm } from './document/document-form.tsx'
import { DocumentRow } from './document/document-row.tsx'
import { LinkArticle } from './link/link-article.tsx'
import { LinkForm } from './link/link-form.tsx'
import { LinkRow } from './link/link-row.tsx'
import { MeetingArticle } from './meeting/meeting-article.tsx'
import { MeetingForm } from './meeting/meeting-form.tsx'
import { MeetingRow } from './meeting/meeting-row.tsx'
import { meetingActs } from './meeting/put-off-dialog.tsx'
import { MembershipArticle } from './membership/membership-article.tsx'
import { MembershipForm } from './membership/membership-form.tsx'
import { MembershipRow } from './membership/membership-row.tsx'
import { OrganizationArticle } from './organization/organization-article.tsx'
import { OrganizationForm } from './organization/organization-form.tsx'
import { OrganizationRow } from './organization/organization-row.tsx'
import type { OwnAct } from './own-act.ts'
import { PresidencyArticle } from './presidency/presidency-article.tsx'
import { PresidencyForm } from './presidency/presidency-form.tsx'
import { PresidencyRow } from './presidency/presidency-row.tsx'
import { ProcessProfileArticle } from './process-profile/process-profile-article.tsx'
import { ProcessProfileForm } from './process-profile/process-profile-form.tsx'
import { ProcessProfileRow } from './process-profile/process-profile-row.tsx'
import { RoundArticle } from './round/round-article.tsx'
import { RoundForm } from './round/round-form.tsx'
import { RoundRow } from './round/round-row.tsx'
import { StateArticle } from './state/state-article.tsx'
import { StateForm } from './state/state-form.tsx'
import { StateRow } from './state/state-row.tsx'
import { ThematicAreaArticle } from './thematic-area/thematic-area-article.tsx'
import { ThematicAreaForm } from './thematic-area/thematic-area-form.tsx'
import { ThematicAreaRow } from './thematic-area/thematic-area-row.tsx'
import { WorkingGroupArticle } from './working-group/working-group-article.tsx'
import { WorkingGroupForm } from './working-group/working-group-form.tsx'
import { WorkingGroupRow } from './working-group/working-group-row.tsx'

/** Content as it stands in the form, half typed or not, and what is needed to show it. */
interface Shown<C> {
  content: C
  names: RecordNames
  locale: Locale
}

/** What the editor needs of a record type. */
interface RecordComponents<C = Content> {
  /** Its fields; stands in a form and in an EditedRecord. */
  Form: ComponentType
  /** Its public page. `changed`: which paths of the content differ from what is public. */
  Article: (shown: Shown<C> & Around & { files: ShownFiles; changed?: ChangedPaths; level?: 1 | 2 }) => ReactNode
  /** Its entry in public lists. */
  Row: (shown: Shown<C> & { href: string }) => ReactNode
  /** What can be done with records of the type alone, from the editor's menu. */
  acts?: readonly OwnAct<C>[]
}

const components: { [T in RecordType]: RecordComponents<ContentByType[T]> } = {
  meeting: {
    Form: MeetingForm,
    Article: ({ content, names, files: _, ...props }) => (
      <MeetingArticle {...props} view={resolveMeeting(content, names, props.locale)} />
    ),
    Row: ({ content, names, ...props }) => (
      <MeetingRow {...props} view={resolveMeetingEntry(content, names, props.locale)} />
    ),
    acts: meetingActs,
  },
  workingGroup: {
    Form: WorkingGroupForm,
    Article: ({ content, names, files: _, ...props }) => (
      <WorkingGroupArticle {...props} view={resolveWorkingGroup(content, names, props.locale)} />
    ),
    Row: ({ content, names: _, ...props }) => (
      <WorkingGroupRow {...props} view={resolveWorkingGroupEntry(content, props.locale)} />
    ),
  },
  thematicArea: {
    Form: ThematicAreaForm,
    Article: ({ content, names, files: _, ...props }) => (
      <ThematicAreaArticle {...props} view={resolveThematicArea(content, names, props.locale)} />
    ),
    Row: ({ content, names: _, ...props }) => (
      <ThematicAreaRow {...props} view={resolveThematicAreaEntry(content, props.locale)} />
    ),
  },
  contact: {
    Form: ContactForm,
    Article: ({ content, names, files: _, ...props }) => (
      <ContactArticle {...props} view={resolveContact(content, names, props.locale)} />
    ),
    Row: ({ content, names, ...props }) => (
      <ContactRow {...props} view={resolveContact(content, names, props.locale)} />
    ),
  },
  document: {
    Form: DocumentForm,
    Article: ({ content, names, files, ...props }) => (
      <DocumentArticle {...props} view={resolveDocument(content, names, props.locale, files)} />
    ),
    Row: ({ content, names: _, ...props }) => (
      <DocumentRow {...props} view={resolveDocumentEntry(content, props.locale)} />
    ),
  },
  link: {
    Form: LinkForm,
    Article: ({ content, names, files: _, ...props }) => (
      <LinkArticle {...props} view={resolveLink(content, names, props.locale)} />
    ),
    Row: ({ content, names, ...props }) => <LinkRow {...props} view={resolveLink(content, names, props.locale)} />,
  },
  membership: {
    Form: MembershipForm,
    Article: ({ content, names, files: _, ...props }) => (
      <MembershipArticle {...props} view={resolveMembership(content, names, props.locale)} />
    ),
    Row: ({ content, names, ...props }) => (
      <MembershipRow {...props} view={resolveMembershipEntry(content, names, props.locale)} />
    ),
  },
  organization: {
    Form: OrganizationForm,
    Article: ({ content, names, files: _, ...props }) => (
      <OrganizationArticle {...props} view={resolveOrganization(content, names, props.locale)} />
    ),
    Row: ({ content, names: _, ...props }) => (
      <OrganizationRow {...props} view={resolveOrganizationEntry(content, props.locale)} />
    ),
  },
  presidency: {
    Form: PresidencyForm,
    Article: ({ content, names, files: _, ...props }) => (
      <PresidencyArticle {...props} view={resolvePresidency(content, names, props.locale)} />
    ),
    Row: ({ content, names, ...props }) => (
      <PresidencyRow {...props} view={resolvePresidencyEntry(content, names, props.locale)} />
    ),
  },
  processProfile: {
    Form: ProcessProfileForm,
    Article: ({ content, names, files: _, ...props }) => (
      <ProcessProfileArticle {...props} view={resolveProcessProfile(content, names, props.locale)} />
    ),
    Row: ({ content, names, ...props }) => (
      <ProcessProfileRow {...props} view={resolveProcessProfile(content, names, props.locale)} />
    ),
  },
  round: {
    Form: RoundForm,
    Article: ({ content, names, files: _, ...props }) => (
      <RoundArticle {...props} view={resolveRound(content, names, props.locale)} />
    ),
    Row: ({ content, names, ...props }) => (
      <RoundRow {...props} view={resolveRoundEntry(content, names, props.locale)} />
    ),
  },
  state: {
    Form: StateForm,
    Article: ({ content, names, files: _, ...props }) => (
      <StateArticle {...props} view={resolveState(content, names, props.locale)} />
    ),
    Row: ({ content, names: _, ...props }) => <StateRow {...props} view={resolveStateEntry(content, props.locale)} />,
  },
}

/** The components of a type, for the one editor of all types. What they are given is content that the type's draft schema takes. */
export function componentsOf(type: RecordType): RecordComponents {
  return components[type] as unknown as RecordComponents
}

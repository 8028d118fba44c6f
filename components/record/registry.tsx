import type { ComponentType, ReactNode } from 'react'
import type { ChangedPaths } from '#components/public/changed.tsx'
import type { Content } from '#lib/content/definition.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ContentByType } from '#lib/record/definitions.ts'
import { resolveMeeting, resolveMeetingEntry } from '#lib/record/meeting/resolve.ts'
import type { RecordNames } from '#lib/record/names.ts'
import { resolveState, resolveStateEntry } from '#lib/record/state/resolve.ts'
import { resolveThematicArea, resolveThematicAreaEntry } from '#lib/record/thematic-area/resolve.ts'
import { resolveWorkingGroup, resolveWorkingGroupEntry } from '#lib/record/working-group/resolve.ts'
import type { RecordType } from '#lib/record-types.ts'
import { MeetingArticle } from './meeting/meeting-article.tsx'
import { MeetingForm } from './meeting/meeting-form.tsx'
import { MeetingRow } from './meeting/meeting-row.tsx'
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
  Article: (shown: Shown<C> & { changed?: ChangedPaths; level?: 1 | 2 }) => ReactNode
  /** Its entry in public lists. */
  Row: (shown: Shown<C> & { href: string }) => ReactNode
}

const components: { [T in RecordType]: RecordComponents<ContentByType[T]> } = {
  meeting: {
    Form: MeetingForm,
    Article: ({ content, names, ...props }) => (
      <MeetingArticle {...props} view={resolveMeeting(content, names, props.locale)} />
    ),
    Row: ({ content, names, ...props }) => (
      <MeetingRow {...props} view={resolveMeetingEntry(content, names, props.locale)} />
    ),
  },
  workingGroup: {
    Form: WorkingGroupForm,
    Article: ({ content, names, ...props }) => (
      <WorkingGroupArticle {...props} view={resolveWorkingGroup(content, names, props.locale)} />
    ),
    Row: ({ content, names: _, ...props }) => (
      <WorkingGroupRow {...props} view={resolveWorkingGroupEntry(content, props.locale)} />
    ),
  },
  thematicArea: {
    Form: ThematicAreaForm,
    Article: ({ content, names, ...props }) => (
      <ThematicAreaArticle {...props} view={resolveThematicArea(content, names, props.locale)} />
    ),
    Row: ({ content, names: _, ...props }) => (
      <ThematicAreaRow {...props} view={resolveThematicAreaEntry(content, props.locale)} />
    ),
  },
  state: {
    Form: StateForm,
    Article: ({ content, names, ...props }) => (
      <StateArticle {...props} view={resolveState(content, names, props.locale)} />
    ),
    Row: ({ content, names: _, ...props }) => <StateRow {...props} view={resolveStateEntry(content, props.locale)} />,
  },
}

/** The components of a type, for the one editor of all types. What they are given is content that the type's draft schema takes. */
export function componentsOf(type: RecordType): RecordComponents {
  return components[type] as unknown as RecordComponents
}

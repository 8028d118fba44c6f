import type { Content, Definition } from '#lib/content/definition.ts'
import type { RecordType } from '#lib/record-types.ts'
import { type MeetingContent, meeting } from './meeting/schema.ts'
import { type StateContent, state } from './state/schema.ts'
import { type ThematicAreaContent, thematicArea } from './thematic-area/schema.ts'
import { type WorkingGroupContent, workingGroup } from './working-group/schema.ts'

/** What the content of each record type is. */
export interface ContentByType {
  meeting: MeetingContent
  workingGroup: WorkingGroupContent
  thematicArea: ThematicAreaContent
  state: StateContent
}

const declared = { meeting, workingGroup, thematicArea, state } satisfies Record<RecordType, unknown>

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
  'label' | 'sortKey' | 'parties' | 'slug' | 'search' | 'rules' | 'empty'
> & {
  label: (content: Content) => ReturnType<Definition['label']>
  sortKey: (content: Content) => string
  parties: (content: Content) => string[]
  slug: (content: Content) => { from: string; year: string }
  search: (content: Content, ...rest: [Parameters<Definition['search']>[1]]) => { title: string; body: string }
  empty: () => Content
}

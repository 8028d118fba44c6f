import type { Locale } from '#lib/i18n/locales.ts'
import { type Reading, readIn } from '#lib/i18n/localized.ts'
import type { RecordNames } from '../names.ts'
import { type Named, namesOf, passage, type SourceView, sourcesOf } from '../view.ts'
import type { WorkingGroupContent } from './schema.ts'

/** The part of a working group that lists show. */
export type WorkingGroupEntry = Pick<WorkingGroupContent, 'name' | 'kind' | 'from' | 'to'>

export interface WorkingGroupEntryView extends Pick<WorkingGroupContent, 'kind' | 'from' | 'to'> {
  name: Reading
}

export interface WorkingGroupView extends WorkingGroupEntryView {
  mandate: Reading | null
  leads: Named[]
  themes: Named[]
  sources: SourceView[]
}

/** What a list shows of a working group in one language. Takes half-typed drafts. */
export function resolveWorkingGroupEntry(content: WorkingGroupEntry, locale: Locale): WorkingGroupEntryView {
  const { name, kind, from, to } = content
  return { kind, from, to, name: readIn(name, locale) }
}

/** What the article shows of a working group in one language. Takes half-typed drafts. */
export function resolveWorkingGroup(
  content: WorkingGroupContent,
  names: RecordNames,
  locale: Locale,
): WorkingGroupView {
  return {
    ...resolveWorkingGroupEntry(content, locale),
    mandate: passage(content.mandate, locale),
    leads: namesOf(content.leads, names, locale),
    themes: namesOf(content.themes, names, locale),
    sources: sourcesOf(content.sources, locale),
  }
}

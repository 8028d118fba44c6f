import type { Locale } from '#lib/i18n/locales.ts'
import { type Reading, readIn } from '#lib/i18n/localized.ts'
import type { RecordNames } from '../names.ts'
import { passage, type SourceView, sourcesOf } from '../view.ts'
import type { ThematicAreaContent } from './schema.ts'

/** The part of a thematic area that lists show. */
export type ThematicAreaEntry = Pick<ThematicAreaContent, 'name' | 'from' | 'to'>

export interface ThematicAreaEntryView extends Pick<ThematicAreaContent, 'from' | 'to'> {
  name: Reading
}

export interface ThematicAreaView extends ThematicAreaEntryView {
  description: Reading | null
  sources: SourceView[]
}

/** What a list shows of a thematic area in one language. Takes half-typed drafts. */
export function resolveThematicAreaEntry({ name, from, to }: ThematicAreaEntry, locale: Locale): ThematicAreaEntryView {
  return { from, to, name: readIn(name, locale) }
}

/** What the article shows of a thematic area in one language. It refers to no other record. Takes half-typed drafts. */
export function resolveThematicArea(
  content: ThematicAreaContent,
  _names: RecordNames,
  locale: Locale,
): ThematicAreaView {
  return {
    ...resolveThematicAreaEntry(content, locale),
    description: passage(content.description, locale),
    sources: sourcesOf(content.sources, locale),
  }
}

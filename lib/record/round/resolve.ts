import type { Locale } from '#lib/i18n/locales.ts'
import type { Reading } from '#lib/i18n/localized.ts'
import type { RecordNames } from '../names.ts'
import { type Named, nameOf, passage, type SourceView, sourcesOf } from '../view.ts'
import { type RoundContent, roundName } from './schema.ts'

/** The part of a round that lists show. */
export type RoundEntry = Pick<RoundContent, 'number' | 'chapter' | 'host' | 'opened' | 'closed'>

export interface RoundEntryView extends Pick<RoundContent, 'opened' | 'closed'> {
  name: Reading
  chapter: Reading | null
  host: Named | null
}

export interface RoundView extends RoundEntryView {
  sources: SourceView[]
}

/** What a list shows of a round in one language. Takes half-typed drafts. */
export function resolveRoundEntry(content: RoundEntry, names: RecordNames, locale: Locale): RoundEntryView {
  const { chapter, host, opened, closed } = content
  const named = names.get(host)
  return {
    opened,
    closed,
    name: { text: roundName(content, locale), lang: locale },
    chapter: passage(chapter, locale),
    host: named ? nameOf(host, named, locale) : null,
  }
}

/** What the article shows of a round in one language. Takes half-typed drafts. */
export function resolveRound(content: RoundContent, names: RecordNames, locale: Locale): RoundView {
  return { ...resolveRoundEntry(content, names, locale), sources: sourcesOf(content.sources, locale) }
}

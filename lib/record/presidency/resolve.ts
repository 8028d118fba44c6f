import type { Locale } from '#lib/i18n/locales.ts'
import type { RecordNames } from '../names.ts'
import { type Named, nameOf, namesOf, type SourceView, sourcesOf } from '../view.ts'
import type { PresidencyContent } from './schema.ts'

/** The part of a presidency that lists show. */
export type PresidencyEntry = Pick<
  PresidencyContent,
  'party' | 'kind' | 'announced' | 'from' | 'to' | 'rounds' | 'state'
>

export interface PresidencyEntryView extends Omit<PresidencyEntry, 'party' | 'rounds'> {
  /** Null where none is chosen, or the reader may not know it. */
  party: Named | null
  rounds: Named[]
}

export interface PresidencyView extends PresidencyEntryView {
  sources: SourceView[]
}

/** What a list shows of a presidency in one language. Takes half-typed drafts. */
export function resolvePresidencyEntry(
  { party, kind, announced, from, to, rounds, state }: PresidencyEntry,
  names: RecordNames,
  locale: Locale,
): PresidencyEntryView {
  const named = names.get(party)
  return {
    kind,
    announced,
    from,
    to,
    state,
    party: named ? nameOf(party, named, locale) : null,
    rounds: namesOf(rounds, names, locale),
  }
}

/** What the article shows of a presidency in one language. Takes half-typed drafts. */
export function resolvePresidency(content: PresidencyContent, names: RecordNames, locale: Locale): PresidencyView {
  return { ...resolvePresidencyEntry(content, names, locale), sources: sourcesOf(content.sources, locale) }
}

import type { Locale } from '#lib/i18n/locales.ts'
import type { Reading } from '#lib/i18n/localized.ts'
import type { RecordNames } from '../names.ts'
import { passage, type SourceView, sourcesOf } from '../view.ts'
import { type StateContent, stateName } from './schema.ts'

/** The part of a state that lists show. */
export type StateEntry = Pick<StateContent, 'iso2' | 'kind' | 'name' | 'sortName'>

export interface StateEntryView extends Pick<StateContent, 'iso2' | 'kind'> {
  name: Reading
  /** Under what it stands in an alphabetical list: "Netherlands, The". */
  sortName: string
}

export interface StateView extends StateEntryView {
  formalName: Reading | null
  sources: SourceView[]
}

/** What a list shows of a state in one language. Takes half-typed drafts. */
export function resolveStateEntry({ iso2, kind, name, sortName }: StateEntry, locale: Locale): StateEntryView {
  const shown = stateName({ iso2, name }, locale)
  return { iso2, kind, name: { text: shown, lang: locale }, sortName: sortName[locale] || shown }
}

/** What the article shows of a state in one language. It refers to no other record. Takes half-typed drafts. */
export function resolveState(content: StateContent, _names: RecordNames, locale: Locale): StateView {
  return {
    ...resolveStateEntry(content, locale),
    formalName: passage(content.formalName, locale),
    sources: sourcesOf(content.sources, locale),
  }
}

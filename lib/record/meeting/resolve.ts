import { countryName } from '#lib/i18n/country.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Reading, readIn } from '#lib/i18n/localized.ts'
import type { RecordNames } from '../names.ts'
import { type Named, nameOf, namesOf, passage, type SourceView, sourcesOf } from '../view.ts'
import type { MeetingContent } from './schema.ts'

/** The part of a meeting that lists show. */
export type MeetingEntry = Pick<
  MeetingContent,
  'title' | 'kind' | 'modality' | 'status' | 'start' | 'end' | 'city' | 'country'
>

/** Null where it is not recorded. A meeting may have a city and no country: which Santiago, the source does not say. */
export interface Place {
  venue: Reading | null
  city: Reading | null
  country: Omit<Named, 'recordId'> | null
}

export interface MeetingEntryView extends Pick<MeetingContent, 'kind' | 'modality' | 'status' | 'start' | 'end'> {
  title: Reading
  place: Place
}

export interface MeetingView extends MeetingEntryView {
  hosts: Named[]
  participants: (Named & Omit<MeetingContent['participants'][number], 'record'>)[]
  themes: Named[]
  workingGroups: Named[]
  summary: Reading | null
  agenda: Reading | null
  outcomes: Reading | null
  corrections: { id: string; date: string; text: Reading }[]
  sources: SourceView[]
}

/** What a list shows of a meeting in one language. Takes half-typed drafts. */
export function resolveMeetingEntry(content: MeetingEntry, names: RecordNames, locale: Locale): MeetingEntryView {
  const { kind, modality, status, start, end } = content
  const place = { venue: null, city: passage(content.city, locale), country: countryOf(content.country, names, locale) }
  return { kind, modality, status, start, end, title: readIn(content.title, locale), place }
}

/** What the article shows of a meeting in one language. Takes half-typed drafts. */
export function resolveMeeting(content: MeetingContent, names: RecordNames, locale: Locale): MeetingView {
  const entry = resolveMeetingEntry(content, names, locale)
  return {
    ...entry,
    place: { ...entry.place, venue: passage(content.venue, locale) },
    hosts: namesOf(content.hosts, names, locale),
    participants: namesOf(content.participants, names, locale),
    themes: namesOf(content.themes, names, locale),
    workingGroups: namesOf(content.workingGroups, names, locale),
    summary: passage(content.summary, locale),
    agenda: passage(content.agenda, locale),
    outcomes: passage(content.outcomes, locale),
    corrections: content.corrections.map(({ id, date, text }) => ({ id, date, text: readIn(text, locale) })),
    sources: sourcesOf(content.sources, locale),
  }
}

/** The country under the name that the record gives the state, with its page; CLDR's name where the state is no record. */
function countryOf(iso2: string, names: RecordNames, locale: Locale): Place['country'] {
  if (iso2 === '') return null
  for (const [recordId, name] of names) if (name.iso2 === iso2) return nameOf(recordId, name, locale)
  return { name: { text: countryName(iso2, locale), lang: locale }, href: null }
}

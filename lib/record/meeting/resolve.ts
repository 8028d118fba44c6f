import { countryName } from '#lib/i18n/country.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Reading, readIn } from '#lib/i18n/localized.ts'
import type { RecordNames } from '../names.ts'
import { type Named, nameOf, namesOf, passage, type SourceView, sourcesOf } from '../view.ts'
import type { MeetingContent } from './schema.ts'
import { type Dates, datesAfter, firstDates, type Standing, standingOf } from './status-change.ts'

/** The part of a meeting that lists show. */
export type MeetingEntry = Pick<
  MeetingContent,
  'title' | 'kind' | 'modality' | 'status' | 'start' | 'end' | 'city' | 'country' | 'statusChanges'
>

/** Null where it is not recorded. A meeting may have a city and no country: which Santiago, the source does not say. */
export interface Place {
  venue: Reading | null
  city: Reading | null
  country: Omit<Named, 'recordId'> | null
}

export interface MeetingEntryView extends Pick<MeetingContent, 'kind' | 'modality' | 'start' | 'end'> {
  title: Reading
  place: Place
  standing: Standing
  /** The dates for which it was first convened; null where they are those that it has. */
  first: Dates | null
}

export interface MeetingView extends MeetingEntryView {
  round: Named | null
  hosts: Named[]
  participants: (Named & Omit<MeetingContent['participants'][number], 'record'>)[]
  themes: Named[]
  workingGroups: Named[]
  summary: Reading | null
  agenda: Reading | null
  outcomes: Reading | null
  /** Each postponement or cancellation: the dates that stood before, those that it then had, and what the public was told. */
  statusChanges: (Omit<MeetingContent['statusChanges'][number], 'line'> & {
    line: Reading | null
    next: Dates | null
  })[]
  corrections: { id: string; date: string; text: Reading }[]
  sources: SourceView[]
}

/** What a list shows of a meeting in one language. Takes half-typed drafts. */
export function resolveMeetingEntry(content: MeetingEntry, names: RecordNames, locale: Locale): MeetingEntryView {
  const { kind, modality, start, end } = content
  const place = { venue: null, city: passage(content.city, locale), country: countryOf(content.country, names, locale) }
  return {
    kind,
    modality,
    start,
    end,
    title: readIn(content.title, locale),
    place,
    standing: standingOf(content),
    first: firstDates(content),
  }
}

/** What the article shows of a meeting in one language. Takes half-typed drafts. */
export function resolveMeeting(content: MeetingContent, names: RecordNames, locale: Locale): MeetingView {
  const entry = resolveMeetingEntry(content, names, locale)
  const round = names.get(content.round)
  return {
    ...entry,
    place: { ...entry.place, venue: passage(content.venue, locale) },
    round: round ? nameOf(content.round, round, locale) : null,
    hosts: namesOf(content.hosts, names, locale),
    participants: namesOf(content.participants, names, locale),
    themes: namesOf(content.themes, names, locale),
    workingGroups: namesOf(content.workingGroups, names, locale),
    summary: passage(content.summary, locale),
    agenda: passage(content.agenda, locale),
    outcomes: passage(content.outcomes, locale),
    statusChanges: content.statusChanges.map((change, index) => ({
      ...change,
      line: passage(change.line, locale),
      next: datesAfter(content, index),
    })),
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

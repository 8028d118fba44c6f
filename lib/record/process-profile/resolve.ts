import type { Locale } from '#lib/i18n/locales.ts'
import { type Reading, readIn } from '#lib/i18n/localized.ts'
import type { RecordNames } from '../names.ts'
import { type Named, namesOf, passage, type SourceView, sourcesOf } from '../view.ts'
import type { ProcessProfileContent } from './schema.ts'

/** A longer text, and whether what is read is a translation of what was written. */
export interface Translatable extends Reading {
  translatedFrom: Locale | null
}

export interface ProcessProfileView
  extends Pick<
    ProcessProfileContent,
    | 'kind'
    | 'established'
    | 'formalAssociation'
    | 'declaredMembers'
    | 'declaredFounders'
    | 'memberOrganizations'
    | 'observerOrganizations'
    | 'website'
    | 'relatedLinks'
  > {
  name: Reading
  regions: Reading | null
  summary: Translatable | null
  objectives: Translatable | null
  secretariat: Translatable | null
  foundersNote: Translatable | null
  friendsLabel: Reading | null
  organizationsLabel: Reading | null
  associatedWith: Named[]
  themes: Named[]
  pastChairs: Named[]
  workingGroups: Named[]
  sources: SourceView[]
}

/** What the article shows of the process in one language. Takes half-typed drafts. */
export function resolveProcessProfile(
  content: ProcessProfileContent,
  names: RecordNames,
  locale: Locale,
): ProcessProfileView {
  const { originalLanguage } = content
  const translatable = (text: ProcessProfileContent['objectives']): Translatable | null => {
    const reading = passage(text, locale)
    const isTranslation = originalLanguage !== 'unknown' && reading?.lang !== originalLanguage
    return reading && { ...reading, translatedFrom: isTranslation ? originalLanguage : null }
  }
  return {
    kind: content.kind,
    established: content.established,
    formalAssociation: content.formalAssociation,
    declaredMembers: content.declaredMembers,
    declaredFounders: content.declaredFounders,
    memberOrganizations: content.memberOrganizations,
    observerOrganizations: content.observerOrganizations,
    website: content.website,
    relatedLinks: content.relatedLinks,
    name: readIn(content.name, locale),
    regions: passage(content.regions, locale),
    summary: translatable(content.summary),
    objectives: translatable(content.objectives),
    secretariat: translatable(content.secretariat),
    foundersNote: translatable(content.foundersNote),
    friendsLabel: passage(content.friendsLabel, locale),
    organizationsLabel: passage(content.organizationsLabel, locale),
    associatedWith: namesOf(content.associatedWith, names, locale),
    themes: namesOf(content.themes, names, locale),
    pastChairs: namesOf(content.pastChairs, names, locale),
    workingGroups: namesOf(content.workingGroups, names, locale),
    sources: sourcesOf(content.sources, locale),
  }
}

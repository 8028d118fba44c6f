import type { Locale } from '#lib/i18n/locales.ts'
import { type Reading, readIn } from '#lib/i18n/localized.ts'
import type { RecordNames } from '../names.ts'
import { passage, type SourceView, sourcesOf } from '../view.ts'
import type { OrganizationContent } from './schema.ts'

/** The part of an organization that lists show. */
export type OrganizationEntry = Pick<OrganizationContent, 'name' | 'acronym' | 'kind'>

export interface OrganizationEntryView extends Pick<OrganizationContent, 'kind'> {
  name: Reading
  acronym: Reading | null
}

export interface OrganizationView extends OrganizationEntryView {
  sources: SourceView[]
}

/** What a list shows of an organization in one language. Takes half-typed drafts. */
export function resolveOrganizationEntry(
  { name, acronym, kind }: OrganizationEntry,
  locale: Locale,
): OrganizationEntryView {
  return { kind, name: readIn(name, locale), acronym: passage(acronym, locale) }
}

/** What the article shows of an organization in one language. It refers to no other record. Takes half-typed drafts. */
export function resolveOrganization(
  content: OrganizationContent,
  _names: RecordNames,
  locale: Locale,
): OrganizationView {
  return { ...resolveOrganizationEntry(content, locale), sources: sourcesOf(content.sources, locale) }
}

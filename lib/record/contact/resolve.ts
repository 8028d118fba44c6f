import type { Locale } from '#lib/i18n/locales.ts'
import { type Reading, readIn } from '#lib/i18n/localized.ts'
import type { RecordNames } from '../names.ts'
import { type Named, nameOf, namesOf, passage, type SourceView, sourcesOf } from '../view.ts'
import type { ContactContent } from './schema.ts'

export interface ContactView extends Pick<ContactContent, 'kind' | 'person' | 'from' | 'to' | 'email' | 'phone'> {
  role: Reading
  party: Named | null
  organizations: Named[]
  office: Reading | null
  sources: SourceView[]
}

/** What the public is shown of a contact in one language. Takes half-typed drafts. */
export function resolveContact(content: ContactContent, names: RecordNames, locale: Locale): ContactView {
  const { kind, role, person, party, from, to, organizations, office, email, phone, sources } = content
  const named = names.get(party)
  return {
    kind,
    person,
    from,
    to,
    email,
    phone,
    role: readIn(role, locale),
    party: named ? nameOf(party, named, locale) : null,
    organizations: namesOf(organizations, names, locale),
    office: passage(office, locale),
    sources: sourcesOf(sources, locale),
  }
}

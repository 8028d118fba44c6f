import type { Locale } from '#lib/i18n/locales.ts'
import type { RecordNames } from '../names.ts'
import { type Named, nameOf, type SourceView, sourcesOf } from '../view.ts'
import type { MembershipContent } from './schema.ts'

/** The part of a membership that lists show. */
export type MembershipEntry = Pick<
  MembershipContent,
  'party' | 'role' | 'status' | 'founding' | 'friend' | 'from' | 'to'
>

export interface MembershipEntryView extends Omit<MembershipEntry, 'party'> {
  /** Null where none is chosen, or the reader may not know it. */
  party: Named | null
}

export interface MembershipView extends MembershipEntryView {
  sources: SourceView[]
}

/** What a list shows of a membership in one language. Takes half-typed drafts. */
export function resolveMembershipEntry(
  { party, role, status, founding, friend, from, to }: MembershipEntry,
  names: RecordNames,
  locale: Locale,
): MembershipEntryView {
  const named = names.get(party)
  return { role, status, founding, friend, from, to, party: named ? nameOf(party, named, locale) : null }
}

/** What the article shows of a membership in one language. Takes half-typed drafts. */
export function resolveMembership(content: MembershipContent, names: RecordNames, locale: Locale): MembershipView {
  return { ...resolveMembershipEntry(content, names, locale), sources: sourcesOf(content.sources, locale) }
}

import type { Locale } from '#lib/i18n/locales.ts'
import type { RecordNames } from '../names.ts'
import type { ListedMembership } from './queries.ts'
import { type MembershipView, resolveMembership } from './resolve.ts'

/** A membership as the lists of its group show it. */
export interface ListedMember extends MembershipView {
  recordId: string
  publishedAt: Date
  type: 'state' | 'organization'
  /** Of a state: its ISO 3166-1 alpha-2 code, by which the map marks it; '' of an organization. */
  iso2: string
  isTerritory: boolean
  /** Under what it stands in an alphabetical list: "Netherlands, The". */
  sortName: string
}

/** What lists show of a published membership in one language. */
export function resolveListedMember(
  { recordId, publishedAt, content, party }: ListedMembership,
  names: RecordNames,
  locale: Locale,
): ListedMember {
  const view = resolveMembership(content, names, locale)
  const isState = party.type === 'state'
  return {
    ...view,
    recordId,
    publishedAt,
    type: party.type,
    iso2: isState ? party.iso2 : '',
    isTerritory: isState && party.kind === 'territory',
    sortName: (isState && party.sortName[locale]) || (view.party?.name.text ?? ''),
  }
}

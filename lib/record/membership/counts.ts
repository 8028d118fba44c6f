import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { ListedMember } from './listed.ts'

/** `13 member states`, `1 observer state and 1 territory`: how many there are of one role, territories apart. */
export function countOfStates(
  role: 'member' | 'observer',
  members: readonly Pick<ListedMember, 'isTerritory'>[],
  locale: Locale,
): string {
  const territories = members.filter(({ isTerritory }) => isTerritory).length
  return translator(locale)(`reading.members.count.${role}`, { states: members.length - territories, territories })
}

/** How many states founded the process: whoever did is a founder even where its membership no longer stands. */
export function foundersAmong(members: readonly Pick<ListedMember, 'type' | 'founding' | 'iso2'>[]): number {
  const founders = members.filter(({ type, founding }) => type === 'state' && founding === 'yes')
  return new Set(founders.map(({ iso2 }) => iso2)).size
}

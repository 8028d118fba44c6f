import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { ListedMember } from '#lib/record/membership/listed.ts'

/** `13 member states`, `9 observer states and 1 territory`. */
export function countOfStates(of: 'member' | 'observer', members: readonly ListedMember[], locale: Locale): string {
  const territories = members.filter(({ isTerritory }) => isTerritory).length
  return translator(locale)(`reading.members.count.${of}`, { states: members.length - territories, territories })
}

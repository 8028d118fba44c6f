import { CountryMap, type Mark, type MarkKind } from '#components/public/map/country-map.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { MemberGroups } from '#lib/record/membership/grouping.ts'
import type { ListedMember } from '#lib/record/membership/listed.ts'

/** The states of the process on a map. Nothing where there is none to mark. The page names them beside it. */
export function MembersMap({ groups, locale }: { groups: MemberGroups<ListedMember>; locale: Locale }) {
  const t = translator(locale)
  const { memberStates, observerStates, ofUnknownRole, notStanding } = groups
  const all = [
    ...marked('other', [...notStanding, ...ofUnknownRole]),
    ...marked('observer', observerStates),
    ...marked('member', memberStates),
  ]
  // Of several memberships of one state, the last of these says what it is now.
  const marks = [...new Map(all.map((mark) => [mark.iso2, mark])).values()]
  if (marks.length === 0) return null
  const legend: Record<MarkKind, string> = {
    member: t('reading.members.map.member'),
    observer: t('reading.members.map.observer'),
    other: t('reading.members.map.other'),
  }
  const named = (kind: MarkKind) => marks.filter((mark) => mark.kind === kind).map(({ name }) => name)
  const description = (['member', 'observer', 'other'] as const)
    .filter((kind) => named(kind).length > 0)
    .map((kind) => `${legend[kind]}: ${named(kind).join(', ')}.`)
    .join(' ')
  return <CountryMap title={t('reading.members.map.title')} description={description} marks={marks} legend={legend} />
}

function marked(kind: MarkKind, members: readonly ListedMember[]): Mark[] {
  return members.flatMap(({ iso2, party, sortName }) =>
    iso2 === '' ? [] : [{ iso2, kind, name: party?.name.text ?? sortName }],
  )
}

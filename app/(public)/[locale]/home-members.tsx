import { NamedRecord } from '#components/public/named.tsx'
import { Names } from '#components/public/names.tsx'
import { MembersMap } from '#components/record/membership/members-map.tsx'
import { today } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sortByName } from '#lib/i18n/sort.ts'
import { countOfStates } from '#lib/record/membership/counts.ts'
import { memberGroups } from '#lib/record/membership/grouping.ts'
import { type ListedMember, resolveListedMember } from '#lib/record/membership/listed.ts'
import type { ListedMemberships } from '#lib/record/membership/queries.ts'

/** The states by name beside the map that marks them. */
export function HomeMembers({
  memberships: { memberships, names },
  locale,
}: {
  memberships: ListedMemberships
  locale: Locale
}) {
  const members = memberships.map((membership) => resolveListedMember(membership, names, locale))
  const groups = memberGroups(
    sortByName(members, ({ sortName }) => sortName, locale),
    today(),
  )
  const named = (role: 'member' | 'observer', listed: readonly ListedMember[]) => (
    <section>
      <h3 className="mb-2 font-sans text-base font-semibold">{countOfStates(role, listed, locale)}</h3>
      <Names short>
        {listed.map(
          ({ recordId, party }) =>
            party && (
              <li key={recordId}>
                <NamedRecord named={party} locale={locale} />
              </li>
            ),
        )}
      </Names>
    </section>
  )
  return (
    <div className="grid items-start gap-x-12 gap-y-8 wide:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="space-y-8">
        {named('member', groups.memberStates)}
        {named('observer', groups.observerStates)}
      </div>
      <div className="max-w-[26rem]">
        <MembersMap groups={groups} locale={locale} />
      </div>
    </div>
  )
}

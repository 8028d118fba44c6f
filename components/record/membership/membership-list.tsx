import { periodInWords } from '#components/public/facts.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { ListedMember } from '#lib/record/membership/listed.ts'

/** What is said of each beside its name, where it is so: the facts that the list's own heading does not say already. */
type Told = 'founding' | 'friend' | 'role' | 'status'

/** Parties of one group by name, each state with its code hanging at the left, as the map has it. */
export function MembershipList({
  members,
  told,
  locale,
}: {
  members: readonly ListedMember[]
  told: readonly Told[]
  locale: Locale
}) {
  const hasCodes = members.some(({ iso2 }) => iso2 !== '')
  return (
    <ul className="max-w-measure border-t border-rule">
      {members.map((member) => (
        <li
          key={member.recordId}
          id={member.recordId}
          className={`items-baseline border-b border-rule py-1.5 ${hasCodes ? 'grid grid-cols-[2.5rem_minmax(0,1fr)]' : ''}`}
        >
          {hasCodes && <span className="text-sm text-muted">{member.iso2}</span>}
          <span>
            <Name member={member} locale={locale} />
            <Facts member={member} told={told} locale={locale} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Name({ member: { party, sortName }, locale }: { member: ListedMember; locale: Locale }) {
  if (!party) return null
  return <NamedRecord named={{ ...party, name: { ...party.name, text: sortName } }} locale={locale} />
}

function Facts({ member, told, locale }: { member: ListedMember; told: readonly Told[]; locale: Locale }) {
  const t = translator(locale)
  const { role, status, founding, friend, from, to, isTerritory } = member
  const words: Record<Told, string | false> = {
    founding: founding === 'yes' && t('reading.members.founder'),
    friend: friend === 'yes' && t('terms.groupOfFriends'),
    role: role !== 'unknown' && t(`terms.membershipRole.${role}`),
    status: status !== 'active' && status !== 'unknown' && t(`terms.membershipStatus.${status}`),
  }
  const said = [
    isTerritory && t('terms.stateKind.territory'),
    ...told.map((each) => words[each]),
    periodInWords(from, to, locale),
  ].filter(Boolean)
  return said.length > 0 && <span className="text-sm text-muted"> · {said.join(' · ')}</span>
}

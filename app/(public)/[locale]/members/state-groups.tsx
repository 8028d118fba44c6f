import { CalledByTheProcess } from '#components/public/called-by-the-process.tsx'
import { Part } from '#components/public/prose.tsx'
import { Told } from '#components/public/told.tsx'
import { MembershipList } from '#components/record/membership/membership-list.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { countOfStates } from '#lib/record/membership/counts.ts'
import type { ListedMember } from '#lib/record/membership/listed.ts'
import type { Declared } from './declared.ts'

interface GroupProps {
  profile: Declared
  locale: Locale
}

/** The member states, counted beside what the source declares. */
export function MemberStates({
  members,
  founders,
  profile,
  locale,
}: GroupProps & { members: readonly ListedMember[]; founders: number }) {
  const t = translator(locale)
  const { declaredMembers, declaredFounders, foundersNote } = profile
  return (
    <Part title={t('reading.members.memberStates')} level={1}>
      <div className="mb-4 space-y-1">
        <Count words={countOfStates('member', members, locale)} declared={declaredMembers} locale={locale} />
        {(founders > 0 || declaredFounders !== null) && (
          <Count
            words={t('reading.members.founders', { count: founders })}
            declared={declaredFounders}
            locale={locale}
          />
        )}
      </div>
      {members.length > 0 && <MembershipList members={members} told={['founding', 'friend']} locale={locale} />}
      {foundersNote && (
        <div className="mt-4 text-sm">
          <p className="text-muted">{t('reading.members.foundersNote')}</p>
          <Told text={foundersNote} locale={locale} />
        </div>
      )}
    </Part>
  )
}

/** The observer states, under the name that the process has for them. */
export function ObserverStates({
  observers,
  profile: { friendsLabel },
  locale,
}: GroupProps & { observers: readonly ListedMember[] }) {
  const t = translator(locale)
  const friends = observers.filter(({ friend }) => friend === 'yes').length
  return (
    <Part title={t('reading.members.observerStates')} level={1}>
      <div className="mb-4 space-y-1">
        <p>
          {countOfStates('observer', observers, locale)}
          {friends > 0 && ` · ${t('reading.members.friends', { count: friends })}`}
        </p>
        {friendsLabel && <CalledByTheProcess label={friendsLabel} locale={locale} />}
      </div>
      {observers.length > 0 && (
        <MembershipList members={observers} told={friends < observers.length ? ['friend'] : []} locale={locale} />
      )}
    </Part>
  )
}

/** `13 member states · the source declares 13`: what is counted beside what is said. */
function Count({ words, declared, locale }: { words: string; declared: number | null; locale: Locale }) {
  return (
    <p>
      {words}
      {declared !== null && (
        <span className="text-muted"> · {translator(locale)('reading.members.declares', { count: declared })}</span>
      )}
    </p>
  )
}

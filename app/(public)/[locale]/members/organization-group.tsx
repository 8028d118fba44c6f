import { CalledByTheProcess } from '#components/public/called-by-the-process.tsx'
import { Part } from '#components/public/prose.tsx'
import { MembershipList } from '#components/record/membership/membership-list.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { ListedMember } from '#lib/record/membership/listed.ts'
import type { Declared } from './declared.ts'

/** That none is recorded, that there is none, and a list are three different things. */
export function Organizations({
  of,
  members,
  profile,
  locale,
}: {
  of: 'member' | 'observer'
  members: readonly ListedMember[]
  profile: Declared
  locale: Locale
}) {
  const t = translator(locale)
  const isKnownNone = profile[`${of}Organizations`] === 'none'
  return (
    <Part title={t(`reading.members.${of}Organizations`)} level={1}>
      {of === 'observer' && profile.organizationsLabel && (
        <div className="mb-4">
          <CalledByTheProcess label={profile.organizationsLabel} locale={locale} />
        </div>
      )}
      {members.length > 0 ? (
        <MembershipList
          members={members}
          told={of === 'observer' ? ['role', 'friend'] : ['founding', 'friend']}
          locale={locale}
        />
      ) : (
        <p className={isKnownNone ? '' : 'text-muted'}>
          {t(`reading.members.${isKnownNone ? 'none' : 'notRecorded'}.${of}Organizations`)}
        </p>
      )}
    </Part>
  )
}

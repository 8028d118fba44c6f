import { periodInWords } from '#components/public/facts.tsx'
import { NamedRecord } from '#components/public/named.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { MembershipEntryView } from '#lib/record/membership/resolve.ts'

/** A party in the list of its role: what it is beside that, and since when where that is recorded. */
export function MembershipRow({ view, locale }: { view: MembershipEntryView; locale: Locale }) {
  const { party, status, founding, from, to } = view
  const t = translator(locale)
  const more = [
    founding === 'yes' && t('terms.founding'),
    status !== 'active' && status !== 'unknown' && t(`terms.membershipStatus.${status}`),
    periodInWords(from, to, locale),
  ].filter(Boolean)
  return (
    <li className="break-inside-avoid py-1">
      {party ? (
        <NamedRecord named={party} locale={locale} />
      ) : (
        <span className="text-muted">{t('reading.untitled')}</span>
      )}
      {more.length > 0 && <span className="text-muted"> · {more.join(' · ')}</span>}
    </li>
  )
}

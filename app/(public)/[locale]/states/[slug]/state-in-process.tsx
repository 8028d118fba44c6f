import { Fact, periodInWords } from '#components/public/facts.tsx'
import { formatRange } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { ListedMember } from '#lib/record/membership/listed.ts'
import { answerOfAll } from '#lib/record/membership/together.ts'
import type { PresidencyEntryView } from '#lib/record/presidency/resolve.ts'

/** What a state is in the process: role, founder, friend and presidencies are separate facts, each of which may be unknown. */
export function StateInProcess({
  memberships,
  terms,
  locale,
}: {
  memberships: readonly ListedMember[]
  terms: readonly (PresidencyEntryView & { recordId: string })[]
  locale: Locale
}) {
  const t = translator(locale)
  const answer = (field: 'founding' | 'friend') => {
    const all = answerOfAll(memberships.map((membership) => membership[field]))
    return all === 'unknown' ? null : t(`terms.answer.${all}`)
  }
  const members = paths.public.list(locale, 'membership')
  const presidencies = paths.public.list(locale, 'presidency')
  return (
    <>
      <Fact term={t('reading.state.role')} locale={locale}>
        {memberships.length > 0 && (
          <ul className="space-y-1.5">
            {memberships.map((membership) => (
              <li key={membership.recordId}>
                <a href={`${members}#${membership.recordId}`}>{t(`terms.membershipRole.${membership.role}`)}</a>
                <span className="block text-sm text-muted">{standingInWords(membership, locale)}</span>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact term={t('reading.members.founder')} locale={locale}>
        {answer('founding')}
      </Fact>
      <Fact term={t('terms.groupOfFriends')} locale={locale}>
        {answer('friend')}
      </Fact>
      {terms.length > 0 && (
        <Fact term={t('terms.presidency')} locale={locale}>
          <ul className="space-y-1.5">
            {terms.map(({ recordId, kind, from, to }) => (
              <li key={recordId}>
                <a href={`${presidencies}#${recordId}`} className="inline-block first-letter:uppercase">
                  {from && to
                    ? formatRange(from, to, locale)
                    : (periodInWords(from, to, locale) ?? t('reading.noYears'))}
                </a>
                {kind === 'coChair' && (
                  <span className="block text-sm text-muted">{t('terms.presidencyKind.coChair')}</span>
                )}
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  )
}

/** Since when, or that it is not recorded; and its status where it is not simply active. */
function standingInWords({ status, from, to }: ListedMember, locale: Locale): string {
  const t = translator(locale)
  const period = periodInWords(from, to, locale) ?? t('reading.state.sinceUnknown')
  const isTold = status !== 'active' && status !== 'unknown'
  return [isTold && t(`terms.membershipStatus.${status}`), period].filter(Boolean).join(' · ')
}

import { Banner } from '#components/ui/banner.tsx'
import type { Verdict } from '#lib/audit/verify.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** What walking the whole chain found: that it is whole, or its first broken entry and what not to do about it. */
export function ChainState({ verdict, locale }: { verdict: Verdict; locale: Locale }) {
  const t = translator(locale)
  if (verdict.whole) {
    return (
      <Banner tone="good" title={t('staff.audit.whole')}>
        <p>{t('staff.audit.wholeDetail', { count: verdict.entries, head: verdict.head.slice(0, 12) })}</p>
      </Banner>
    )
  }
  return (
    <Banner tone="danger" title={t('staff.audit.broken', { number: verdict.number })}>
      <p>{t(`staff.audit.reason.${verdict.reason}`)}</p>
      <p>{t('staff.audit.brokenDo')}</p>
    </Banner>
  )
}

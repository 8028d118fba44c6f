import Link from 'next/link'
import { Banner } from '#components/ui/banner.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { trailAddress } from '#lib/audit/trail-query.ts'
import { formatInstant } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { FourEyes } from '#lib/office/four-eyes.ts'
import { paths } from '#lib/paths.ts'
import { FourEyesSwitch } from './four-eyes-switch.tsx'

/** What four eyes does, whether it is on and since when, and the switch. */
export function FourEyesSetting({ setting, locale }: { setting: FourEyes; locale: Locale }) {
  const t = translator(locale)
  const { on, switched, publishers } = setting
  const now = on ? 'on' : 'off'
  return (
    <section className="max-w-measure space-y-4">
      <h2 className="text-lg">{t('review.settings.fourEyes')}</h2>
      <p>{t('review.settings.does')}</p>
      <p>{t('review.settings.restores')}</p>
      <div>
        <Tag tone={on ? 'good' : 'neutral'}>{t(`review.settings.is.${now}`)}</Tag>
        <p className="text-sm text-muted">
          {switched ? (
            <>
              {t(`review.settings.switched.${now}`, {
                name: switched.by ?? t('review.settings.someone'),
                date: formatInstant(new Date(switched.at), locale),
              })}{' '}
              <Link prefetch={false} href={trailAddress({ act: 'office.setFourEyes' })}>
                {t('review.settings.trail')}
              </Link>
            </>
          ) : (
            t('review.settings.never')
          )}
        </p>
      </div>
      {publishers < 2 && (
        <Banner tone="warn" title={t('review.settings.alone')}>
          <p>{t('review.settings.aloneHelp')}</p>
          <p>
            <Link prefetch={false} href={paths.admin.addPerson}>
              {t('account.people.add')}
            </Link>
          </p>
        </Banner>
      )}
      <FourEyesSwitch on={on} alone={publishers < 2} />
    </section>
  )
}

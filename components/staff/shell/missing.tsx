import { LinkButton } from '#components/ui/link-button.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'

/** In place of a page that is not there, or not for this person: the two look alike. */
export function Missing({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="max-w-measure space-y-4">
      <title>{t('staff.missing.title')}</title>
      <h1 className="text-2xl">{t('staff.missing.title')}</h1>
      <p>{t('staff.missing.message')}</p>
      <LinkButton kind="primary" href={paths.admin.desk}>
        {t('staff.missing.desk')}
      </LinkButton>
    </div>
  )
}

import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'

export function Footer({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <footer className="mt-20 border-t border-rule">
      <div className="mx-auto flex max-w-page flex-wrap justify-between gap-x-8 gap-y-2 px-4 py-6 text-sm text-muted wide:px-8">
        <p className="max-w-measure">{t('reading.keptBy')}</p>
        <p className="no-print">
          <a href={paths.signIn} rel="nofollow">
            {t('reading.signIn')}
          </a>
        </p>
      </div>
    </footer>
  )
}

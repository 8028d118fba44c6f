import { buttonLook } from '#components/ui/button-look.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'

const holds = ['person', 'sessions', 'revisions', 'steps', 'files', 'trail'] as const

/** What is in the copy of one's own data, and the way to it. */
export function OwnData({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <ul className="max-w-measure list-disc space-y-1 ps-5">
        {holds.map((part) => (
          <li key={part}>{t(`download.own.holds.${part}`)}</li>
        ))}
      </ul>
      <p className="max-w-measure text-muted">{t('download.own.not')}</p>
      {/* Not marked as a download: whose session has ended is led to sign in, and not given that page as a file. */}
      <a href={paths.admin.ownData} className={buttonLook.quiet}>
        {t('download.own.action')}
      </a>
    </>
  )
}

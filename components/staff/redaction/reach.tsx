import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

const beyond = ['backups', 'rows', 'browsers', 'downloads', 'logs'] as const

/** What no redaction reaches, and what is to be done about it. */
export function Reach({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <ul className="max-w-measure list-disc space-y-1 ps-5">
      {beyond.map((each) => (
        <li key={each}>{t(`redaction.reach.${each}`)}</li>
      ))}
    </ul>
  )
}

import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { sections } from './sections.ts'

/** The lists of the record. */
export function WaysIn({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <ul className="max-w-measure">
      {sections.map((type) => (
        <li key={type} className="border-b border-rule py-2">
          <a href={paths.public.list(locale, type)}>{t(`terms.recordTypes.${type}`)}</a>
        </li>
      ))}
    </ul>
  )
}

import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { RecordType } from '#lib/record-types.ts'
import { sections } from './sections.ts'

/** The lists of the record, each with what it holds where that is known. */
export function WaysIn({ locale, counts }: { locale: Locale; counts?: Record<RecordType, number> }) {
  const t = translator(locale)
  return (
    <ul className="max-w-measure">
      {sections.map((type) => (
        <li key={type} className="flex justify-between gap-4 border-b border-rule py-2">
          <a href={paths.public.list(locale, type)}>{t(`terms.recordTypes.${type}`)}</a>
          {counts && <span className="text-muted tabular-nums">{t('reading.count', { count: counts[type] })}</span>}
        </li>
      ))}
    </ul>
  )
}

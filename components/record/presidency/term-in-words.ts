import { periodInWords } from '#components/public/facts.tsx'
import { formatDate } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/**
 * When a term was: `2022–2023`; `Since 2025` of one that goes on, and `From 23 June 2021, end not recorded` of one that does not. Null
 * where neither end is recorded.
 */
export function termInWords(
  { from, to }: { from: string; to: string },
  { goesOn, locale }: { goesOn: boolean; locale: Locale },
): string | null {
  if (from !== '' && to === '' && !goesOn) {
    return translator(locale)('reading.presidencies.endNotRecorded', { date: formatDate(from, locale) })
  }
  return periodInWords(from, to, locale)
}

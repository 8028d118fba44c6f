import { periodInWords } from '#components/public/facts.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import type { RoundEntryView } from '#lib/record/round/resolve.ts'

/** A round in a list: its number, its chapter, its host and its period, as far as they are recorded. */
export function RoundRow({ view, locale }: { view: RoundEntryView; locale: Locale }) {
  const { name, chapter, host, opened, closed } = view
  const more = [chapter?.text, host?.name.text, periodInWords(opened, closed, locale)].filter(Boolean)
  return (
    <li className="py-1">
      {name.text}
      {more.length > 0 && <span className="text-muted"> · {more.join(' · ')}</span>}
    </li>
  )
}

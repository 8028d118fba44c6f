import { periodInWords } from '#components/public/facts.tsx'
import { RowTitle } from '#components/public/row-title.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ThematicAreaEntryView } from '#lib/record/thematic-area/resolve.ts'

/** A thematic area in a list: its name, and its period where that is recorded. */
export function ThematicAreaRow({ view, href, locale }: { view: ThematicAreaEntryView; href: string; locale: Locale }) {
  const { name, from, to } = view
  const period = periodInWords(from, to, locale)
  return (
    <li className="max-w-measure">
      <RowTitle title={name} href={href} locale={locale} />
      {period && <p className="text-muted">{period}</p>}
    </li>
  )
}

import { periodInWords } from '#components/public/facts.tsx'
import { RowTitle } from '#components/public/row-title.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { WorkingGroupEntryView } from '#lib/record/working-group/resolve.ts'

/** A working group in a list: its name, what it is where the name need not say it, and its period where that is recorded. */
export function WorkingGroupRow({ view, href, locale }: { view: WorkingGroupEntryView; href: string; locale: Locale }) {
  const { name, kind, from, to } = view
  const more = [
    kind !== 'workingGroup' && translator(locale)(`terms.workingGroupKind.${kind}`),
    periodInWords(from, to, locale),
  ].filter(Boolean)
  return (
    <li className="max-w-measure">
      <RowTitle title={name} href={href} locale={locale} />
      {more.length > 0 && <p className="text-muted">{more.join(' · ')}</p>}
    </li>
  )
}

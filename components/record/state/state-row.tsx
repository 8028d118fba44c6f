import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { StateEntryView } from '#lib/record/state/resolve.ts'

/** A state in a list: its code hanging at the left of its name as the list is ordered by it. */
export function StateRow({ view, href, locale }: { view: StateEntryView; href: string; locale: Locale }) {
  const { iso2, kind, sortName } = view
  return (
    <li className="grid break-inside-avoid grid-cols-[2.5rem_minmax(0,1fr)] items-baseline py-1">
      <span className="text-sm text-muted">{iso2}</span>
      <span>
        <a href={href}>{sortName}</a>
        {kind === 'territory' && (
          <span className="text-muted"> · {translator(locale)('terms.stateKind.territory')}</span>
        )}
      </span>
    </li>
  )
}

import type { Locale } from '#lib/i18n/locales.ts'
import { sortByName } from '#lib/i18n/sort.ts'
import type { ListedLink } from '#lib/record/link/queries.ts'
import { resolveLink } from '#lib/record/link/resolve.ts'
import { LinkRow } from './link-row.tsx'

/** Links by name. */
export function LinkList({ links, locale }: { links: readonly ListedLink[]; locale: Locale }) {
  const views = links.map(({ recordId, content }) => ({ recordId, ...resolveLink(content, new Map(), locale) }))
  return (
    <ul>
      {sortByName(views, ({ label }) => label.text, locale).map((view) => (
        <LinkRow key={view.recordId} view={view} locale={locale} />
      ))}
    </ul>
  )
}

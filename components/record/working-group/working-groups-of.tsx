import { Part } from '#components/public/prose.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { sortByName } from '#lib/i18n/sort.ts'
import { paths } from '#lib/paths.ts'
import type { ListedWorkingGroup } from '#lib/record/working-group/queries.ts'
import { resolveWorkingGroupEntry } from '#lib/record/working-group/resolve.ts'
import { WorkingGroupRow } from './working-group-row.tsx'

/** The working groups that another record's page lists, by name. Nothing where there are none. */
export function WorkingGroupsOf({
  related,
  locale,
  title,
}: {
  related: readonly ListedWorkingGroup[]
  locale: Locale
  title: string
}) {
  if (related.length === 0) return null
  const rows = related.map(({ slug, content }) => ({ slug, view: resolveWorkingGroupEntry(content, locale) }))
  return (
    <Part title={title} level={1}>
      <ul className="space-y-4">
        {sortByName(rows, ({ view }) => view.name.text, locale).map(({ slug, view }) => (
          <WorkingGroupRow
            key={slug}
            view={view}
            href={paths.public.record(locale, 'workingGroup', slug)}
            locale={locale}
          />
        ))}
      </ul>
    </Part>
  )
}

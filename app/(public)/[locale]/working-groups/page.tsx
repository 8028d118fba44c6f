import type { Metadata } from 'next'
import { ListHead } from '#components/public/list-head.tsx'
import { Page } from '#components/public/page.tsx'
import { WorkingGroupRow } from '#components/record/working-group/working-group-row.tsx'
import { sortByName } from '#lib/i18n/sort.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { publishedWorkingGroups } from '#lib/record/working-group/queries.ts'
import { resolveWorkingGroupEntry } from '#lib/record/working-group/resolve.ts'
import { headOf } from '../head.ts'
import { type ListPageProps, localeOf } from '../reader.ts'

export async function generateMetadata({ params }: ListPageProps): Promise<Metadata> {
  const locale = await localeOf(params)
  const t = translator(locale)
  return headOf({
    locale,
    path: paths.public.list(locale, 'workingGroup'),
    title: t('terms.recordTypes.workingGroup'),
    description: t('reading.workingGroups.description'),
  })
}

/** The working groups by name. */
export default async function WorkingGroups({ params }: ListPageProps) {
  const locale = await localeOf(params)
  const t = translator(locale)
  const found = await publishedWorkingGroups()
  const rows = found.map(({ slug, content }) => ({ slug, view: resolveWorkingGroupEntry(content, locale) }))
  return (
    <Page locale={locale} path={paths.public.list(locale, 'workingGroup')} section="workingGroup">
      <ListHead
        title={t('terms.recordTypes.workingGroup')}
        count={t('reading.workingGroups.count', { count: rows.length })}
      />
      {rows.length > 0 && (
        <ul className="space-y-4 border-t border-rule pt-6">
          {sortByName(rows, ({ view }) => view.name.text, locale).map(({ slug, view }) => (
            <WorkingGroupRow
              key={slug}
              view={view}
              href={paths.public.record(locale, 'workingGroup', slug)}
              locale={locale}
            />
          ))}
        </ul>
      )}
    </Page>
  )
}

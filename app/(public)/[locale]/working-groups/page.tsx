import type { Metadata } from 'next'
import { ListHead } from '#components/public/list-head.tsx'
import { Page } from '#components/public/page.tsx'
import { WorkingGroupRow } from '#components/record/working-group/working-group-row.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { inOrderOfProfile } from '#lib/record/process-profile/in-order.ts'
import { orderOfProfile } from '#lib/record/process-profile/queries.ts'
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

/** The working groups in the order of the profile, and then by name. */
export default async function WorkingGroups({ params }: ListPageProps) {
  const locale = await localeOf(params)
  const t = translator(locale)
  const [found, order] = await Promise.all([publishedWorkingGroups(), orderOfProfile('workingGroups')])
  const rows = found.map(({ recordId, slug, content }) => ({
    recordId,
    slug,
    view: resolveWorkingGroupEntry(content, locale),
  }))
  return (
    <Page locale={locale} path={paths.public.list(locale, 'workingGroup')} section="workingGroup">
      <ListHead
        title={t('terms.recordTypes.workingGroup')}
        count={t('reading.workingGroups.count', { count: rows.length })}
      />
      {rows.length > 0 && (
        <ul className="space-y-4 border-t border-rule pt-6">
          {inOrderOfProfile(rows, order, ({ view }) => view.name.text, locale).map(({ slug, view }) => (
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

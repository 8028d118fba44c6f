import type { Metadata } from 'next'
import { ListHead } from '#components/public/list-head.tsx'
import { Page } from '#components/public/page.tsx'
import { StateRow } from '#components/record/state/state-row.tsx'
import { sortByName } from '#lib/i18n/sort.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { publishedStates } from '#lib/record/state/queries.ts'
import { resolveStateEntry } from '#lib/record/state/resolve.ts'
import { headOf } from '../head.ts'
import { type ListPageProps, localeOf } from '../reader.ts'

export async function generateMetadata({ params }: ListPageProps): Promise<Metadata> {
  const locale = await localeOf(params)
  const t = translator(locale)
  return headOf({
    locale,
    path: paths.public.list(locale, 'state'),
    title: t('terms.recordTypes.state'),
    description: t('reading.states.description'),
  })
}

/** The states by the name under which each stands in an alphabetical list. */
export default async function States({ params }: ListPageProps) {
  const locale = await localeOf(params)
  const t = translator(locale)
  const found = await publishedStates()
  const rows = found.map(({ slug, content }) => ({ slug, view: resolveStateEntry(content, locale) }))
  return (
    <Page locale={locale} path={paths.public.list(locale, 'state')} section="state">
      <ListHead title={t('terms.recordTypes.state')} count={t('reading.states.count', { count: rows.length })} />
      {rows.length > 0 && (
        <ul className="gap-x-12 border-t border-rule pt-5 sm:columns-2 wide:columns-3">
          {sortByName(rows, ({ view }) => view.sortName, locale).map(({ slug, view }) => (
            <StateRow key={slug} view={view} href={paths.public.record(locale, 'state', slug)} locale={locale} />
          ))}
        </ul>
      )}
    </Page>
  )
}

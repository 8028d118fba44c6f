import type { Metadata } from 'next'
import { ListHead } from '#components/public/list-head.tsx'
import { Page } from '#components/public/page.tsx'
import { ThematicAreaRow } from '#components/record/thematic-area/thematic-area-row.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { inOrderOfProfile } from '#lib/record/process-profile/in-order.ts'
import { orderOfProfile } from '#lib/record/process-profile/queries.ts'
import { publishedThematicAreas } from '#lib/record/thematic-area/queries.ts'
import { resolveThematicAreaEntry } from '#lib/record/thematic-area/resolve.ts'
import { headOf } from '../head.ts'
import { type ListPageProps, localeOf } from '../reader.ts'

export async function generateMetadata({ params }: ListPageProps): Promise<Metadata> {
  const locale = await localeOf(params)
  const t = translator(locale)
  return headOf({
    locale,
    path: paths.public.list(locale, 'thematicArea'),
    title: t('terms.recordTypes.thematicArea'),
    description: t('reading.thematicAreas.description'),
  })
}

/** The thematic areas in the order of the profile, and then by name. */
export default async function ThematicAreas({ params }: ListPageProps) {
  const locale = await localeOf(params)
  const t = translator(locale)
  const [found, order] = await Promise.all([publishedThematicAreas(), orderOfProfile('themes')])
  const rows = found.map(({ recordId, slug, content }) => ({
    recordId,
    slug,
    view: resolveThematicAreaEntry(content, locale),
  }))
  return (
    <Page locale={locale} path={paths.public.list(locale, 'thematicArea')} section="thematicArea">
      <ListHead
        title={t('terms.recordTypes.thematicArea')}
        count={t('reading.thematicAreas.count', { count: rows.length })}
      />
      {rows.length > 0 && (
        <ul className="space-y-4 border-t border-rule pt-6">
          {inOrderOfProfile(rows, order, ({ view }) => view.name.text, locale).map(({ slug, view }) => (
            <ThematicAreaRow
              key={slug}
              view={view}
              href={paths.public.record(locale, 'thematicArea', slug)}
              locale={locale}
            />
          ))}
        </ul>
      )}
    </Page>
  )
}

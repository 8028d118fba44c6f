import type { Metadata } from 'next'
import { cache } from 'react'
import { ListHead } from '#components/public/list-head.tsx'
import { Page } from '#components/public/page.tsx'
import { ProcessProfileArticle } from '#components/record/process-profile/process-profile-article.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { publishedContacts } from '#lib/record/contact/queries.ts'
import { documentYears } from '#lib/record/document/queries.ts'
import { publishedLinks } from '#lib/record/link/queries.ts'
import { meetingYears } from '#lib/record/meeting/queries.ts'
import { publishedMemberships } from '#lib/record/membership/queries.ts'
import { publishedPresidencies } from '#lib/record/presidency/queries.ts'
import { publishedProcessProfile } from '#lib/record/process-profile/queries.ts'
import { resolveProcessProfile } from '#lib/record/process-profile/resolve.ts'
import { headOf } from '../head.ts'
import { type ListPageProps, localeOf } from '../reader.ts'
import { profileLists } from './lists.tsx'

const profile = cache(publishedProcessProfile)

export async function generateMetadata({ params }: ListPageProps): Promise<Metadata> {
  const locale = await localeOf(params)
  const t = translator(locale)
  return headOf({
    locale,
    path: paths.public.list(locale, 'processProfile'),
    title: t('terms.recordTypes.processProfile'),
    description: t('reading.profile.description'),
  })
}

/** The whole profile of the process, with what other records say under its headings. */
export default async function About({ params }: ListPageProps) {
  const locale = await localeOf(params)
  const t = translator(locale)
  const path = paths.public.list(locale, 'processProfile')
  const found = await profile()
  if (!found) {
    return (
      <Page locale={locale} path={path} section="processProfile">
        <ListHead title={t('terms.recordTypes.processProfile')} count={t('reading.profile.unpublished')} />
      </Page>
    )
  }
  const [presidencies, memberships, contacts, links, meetings, documents] = await Promise.all([
    publishedPresidencies(),
    publishedMemberships(),
    publishedContacts(),
    publishedLinks(),
    meetingYears(),
    documentYears(),
  ])
  const { content, names, facts } = found
  // Links are read here and nowhere else, so what they come from is told here too.
  const sources = [...content.sources, ...links.flatMap((link) => link.content.sources)]
  return (
    <Page locale={locale} path={path} section="processProfile">
      <ProcessProfileArticle
        view={resolveProcessProfile({ ...content, sources }, names, locale)}
        locale={locale}
        publication={facts}
        lists={profileLists({ content, presidencies, memberships, contacts, links, meetings, documents }, locale)}
      />
    </Page>
  )
}

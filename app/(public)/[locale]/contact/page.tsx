import type { Metadata } from 'next'
import { ListHead } from '#components/public/list-head.tsx'
import { Localized } from '#components/public/localized.tsx'
import { Page } from '#components/public/page.tsx'
import { SourcesOfList } from '#components/public/sources-of-list.tsx'
import { ContactFacts } from '#components/record/contact/contact-article.tsx'
import { sortByName } from '#lib/i18n/sort.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { publishedContacts } from '#lib/record/contact/queries.ts'
import { resolveContact } from '#lib/record/contact/resolve.ts'
import { contactKinds } from '#lib/record/contact/schema.ts'
import { headOf } from '../head.ts'
import { type ListPageProps, localeOf } from '../reader.ts'

export async function generateMetadata({ params }: ListPageProps): Promise<Metadata> {
  const locale = await localeOf(params)
  const t = translator(locale)
  return headOf({
    locale,
    path: paths.public.list(locale, 'contact'),
    title: t('terms.recordTypes.contact'),
    description: t('reading.contacts.description'),
  })
}

/** Whom the public may turn to: the contacts of the process by role, and after them its focal points. */
export default async function Contacts({ params }: ListPageProps) {
  const locale = await localeOf(params)
  const t = translator(locale)
  const { contacts, names } = await publishedContacts()
  const views = contacts.map(({ recordId, publishedAt, content }) => ({
    recordId,
    publishedAt,
    ...resolveContact(content, names, locale),
  }))
  const ordered = sortByName(views, ({ role, person }) => `${role.text} ${person}`, locale).sort(
    (a, b) => contactKinds.indexOf(a.kind) - contactKinds.indexOf(b.kind),
  )
  return (
    <Page locale={locale} path={paths.public.list(locale, 'contact')} section="contact">
      <ListHead title={t('terms.recordTypes.contact')} count={t('reading.contacts.count', { count: views.length })} />
      {ordered.length > 0 && (
        <div className="space-y-10 border-t border-rule pt-6">
          {ordered.map((view) => (
            <article key={view.recordId} id={view.recordId} className="@container max-w-[44rem]">
              <h2 className="pb-2 text-xl">
                <Localized reading={view.role} locale={locale} />
              </h2>
              <ContactFacts view={view} locale={locale} />
            </article>
          ))}
          <SourcesOfList records={ordered.map((view) => ({ ...view, name: view.role }))} locale={locale} />
        </div>
      )}
    </Page>
  )
}

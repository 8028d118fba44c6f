import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHead } from '#components/staff/page-head.tsx'
import { PeopleFilters } from '#components/staff/people/people-filters.tsx'
import { PeopleTable } from '#components/staff/people/people-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { interfaceLocale } from '#lib/auth/interface-locale.ts'
import { orNotFound } from '#lib/auth/or-not-found.ts'
import { listPeople } from '#lib/auth/people.ts'
import { peopleAddress, peopleQueryOf } from '#lib/auth/people-query.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await interfaceLocale())('account.people.title') }
}

export default async function PeoplePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await requireStaff()
  const query = peopleQueryOf(await searchParams)
  const { rows, total, page, pages } = await orNotFound(actor, listPeople(actor, query))
  const t = translator(actor.locale)
  return (
    <>
      <PageHead
        title={t('account.people.title')}
        lead={t('account.people.count', { count: total })}
        action={
          <LinkButton kind="primary" href={paths.admin.addPerson}>
            {t('account.people.add')}
          </LinkButton>
        }
      />
      <PeopleFilters query={query} locale={actor.locale} />
      {rows.length === 0 ? (
        <EmptyState
          title={t('account.people.noHit')}
          action={
            <Link prefetch={false} href={paths.admin.people}>
              {t('account.people.clear')}
            </Link>
          }
        />
      ) : (
        <PeopleTable people={rows} locale={actor.locale} />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(other) => peopleAddress({ ...query, page: other })}
        words={{
          label: t('account.people.pages'),
          previous: t('account.people.previous'),
          next: t('account.people.next'),
          position: t('account.people.position', { page, pages }),
        }}
      />
    </>
  )
}

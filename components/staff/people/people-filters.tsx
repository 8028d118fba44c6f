import Link from 'next/link'
import { FilterSelect } from '#components/staff/list/filter-select.tsx'
import { buttonLook } from '#components/ui/button-look.ts'
import { listedStatuses, type PeopleQuery, roles } from '#lib/auth/people-query.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'

/** Search and filters as a plain form, which puts them in the address. */
export function PeopleFilters({ query, locale }: { query: PeopleQuery; locale: Locale }) {
  const t = translator(locale)
  const narrowed = query.q || query.role || query.status
  return (
    <search>
      <form
        key={JSON.stringify(query)}
        method="get"
        action={paths.admin.people}
        className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-rule py-4"
      >
        <label className="min-w-48 grow basis-64 space-y-1">
          <span className="block text-sm font-semibold">{t('account.people.search')}</span>
          <input
            type="search"
            name="q"
            defaultValue={query.q}
            maxLength={200}
            aria-describedby="people-search-help"
            className="control"
          />
        </label>
        <FilterSelect
          name="role"
          label={t('account.people.role')}
          value={query.role}
          any={t('account.people.anyRole')}
          options={roles.map((value) => ({ value, text: t(`terms.role.${value}`) }))}
        />
        <FilterSelect
          name="status"
          label={t('account.people.status')}
          value={query.status}
          any={t('account.people.anyStatus')}
          options={listedStatuses.map((value) => ({ value, text: t(`account.status.${value}`) }))}
        />
        <button type="submit" className={buttonLook.quiet}>
          {t('account.people.apply')}
        </button>
        <p id="people-search-help" className="basis-full text-sm text-muted">
          {t('account.people.searchHelp')}
          {narrowed && (
            <>
              {' · '}
              <Link prefetch={false} href={paths.admin.people}>
                {t('account.people.clear')}
              </Link>
            </>
          )}
        </p>
      </form>
    </search>
  )
}

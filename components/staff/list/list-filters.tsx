import Link from 'next/link'
import { buttonLook } from '#components/ui/button-look.ts'
import { Lifecycle, Work } from '#lib/db/generated/enums.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { RecordType } from '#lib/record-types.ts'
import { firstDirection, isNarrowed, type ListQuery, listAddress } from '#lib/revision/list-query.ts'
import type { ChosenColumn } from './chosen-columns.ts'
import { ColumnChoice } from './column-choice.tsx'
import { FilterSelect } from './filter-select.tsx'

/** Search, filters and the choice of columns as a plain form, which puts them in the address and keeps the order. */
export function ListFilters({
  type,
  query,
  columns,
  locale,
}: {
  type: RecordType
  query: ListQuery
  columns: readonly ChosenColumn[]
  locale: Locale
}) {
  const t = translator(locale)
  const { q, lifecycle, work, sort, direction } = query
  return (
    <search>
      <form
        // What it holds is what the address says; a change of order or page leaves what is being typed.
        key={JSON.stringify([q, lifecycle, work, query.columns])}
        method="get"
        action={paths.admin.list(type)}
        className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-rule py-4"
      >
        <label className="min-w-48 grow basis-64 space-y-1">
          <span className="block text-sm">
            <span className="font-semibold">{t('staff.list.search')}</span>
            <span id="list-search-help" className="text-muted">
              {' · '}
              {t(`staff.list.searchFor.${type}`)}
            </span>
          </span>
          <input
            type="search"
            name="q"
            defaultValue={q}
            maxLength={200}
            aria-describedby="list-search-help"
            className="control"
          />
        </label>
        <FilterSelect
          name="lifecycle"
          label={t('staff.list.lifecycle')}
          value={lifecycle}
          any={t('staff.list.any')}
          options={Object.values(Lifecycle).map((value) => ({ value, text: t(`staff.lifecycle.${value}`) }))}
        />
        <FilterSelect
          name="work"
          label={t('staff.list.work')}
          value={work}
          any={t('staff.list.anyWork')}
          options={Object.values(Work).map((value) => ({ value, text: t(`staff.work.${value}`) }))}
        />
        {sort !== 'sortKey' && <input type="hidden" name="sort" value={sort} />}
        {direction !== firstDirection(type, sort) && <input type="hidden" name="direction" value={direction} />}
        <button type="submit" className={buttonLook.quiet}>
          {t('staff.list.apply')}
        </button>
        <div className="flex basis-full flex-wrap items-start gap-x-6">
          {isNarrowed(query) && (
            <Link
              prefetch={false}
              href={listAddress(type, query, { q: '', lifecycle: undefined, work: undefined })}
              className="inline-flex min-h-8 items-center text-sm"
            >
              {t('staff.list.clear')}
            </Link>
          )}
          <ColumnChoice type={type} columns={columns} t={t} />
        </div>
      </form>
    </search>
  )
}

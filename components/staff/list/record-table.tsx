import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { RecordType } from '#lib/record-types.ts'
import { firstDirection, type ListQuery, type ListSort, listAddress, sortedBy } from '#lib/revision/list-query.ts'
import { type ChosenColumn, columnTitle } from './chosen-columns.ts'
import { lookOf } from './columns.ts'

/**
 * The frame of a list: its columns, and by which of them it is sorted. Where there is no room for columns, only that of the name stays,
 * with the rest beneath it, and what can be done with the row.
 */
export function RecordTable({
  type,
  query,
  columns,
  locale,
  children,
}: {
  type: RecordType
  query: ListQuery
  columns: readonly ChosenColumn[]
  locale: Locale
  children: ReactNode
}) {
  const t = translator(locale)
  const look = lookOf(type)
  const dated = sortedBy[type] === 'date'
  const byKey = sortOf(type, query, 'sortKey')
  const changed = { key: 'updatedAt', title: t('staff.list.changed'), sort: sortOf(type, query, 'updatedAt') }
  const date = { key: 'date', title: look?.date?.title(t) ?? t('staff.list.date'), sort: byKey }
  const name = { key: 'name', title: t(dated && !look?.name ? 'staff.list.title' : 'staff.list.name') }
  const headers: Column[] = [
    ...(dated ? [date, name] : [{ ...name, sort: byKey }]),
    ...columns
      .filter(({ shown }) => shown)
      .map((column) =>
        column.key === 'updatedAt' ? changed : { key: column.key, title: columnTitle(t, type, column) },
      ),
    { key: 'acts', title: <span className="sr-only">{t('list.acts')}</span> },
  ]
  const onlyName = dated
    ? '@max-3xl:[&_:is(th,td):not(:nth-child(2),:last-child)]:hidden'
    : '@max-3xl:[&_:is(th,td):not(:first-child,:last-child)]:hidden'
  return (
    <div className="@container">
      <SortLinks columns={[dated ? date : { ...name, sort: byKey }, changed]} label={t('staff.list.sortBy')} />
      <div className={`@max-3xl:[&_thead]:hidden @max-3xl:border-t-2 @max-3xl:border-ink ${onlyName}`}>
        <Table caption={t(`terms.recordTypes.${type}`)} columns={headers}>
          {children}
        </Table>
      </div>
    </div>
  )
}

/** The headers that sort, where the columns have no room. */
function SortLinks({ columns, label }: { columns: readonly Column[]; label: string }) {
  return (
    <p className="mb-3 flex flex-wrap gap-x-4 text-sm @3xl:hidden">
      <span className="text-muted">{label}</span>
      {columns.map(({ key, title, sort }) => (
        <Link
          key={key}
          prefetch={false}
          href={sort?.href ?? ''}
          aria-current={sort?.now === 'none' ? undefined : 'true'}
        >
          {title}
          {sort && sort.now !== 'none' && <Icon name={sort.now === 'ascending' ? 'up' : 'down'} className="ms-1" />}
        </Link>
      ))}
    </p>
  )
}

/** Where a column's header leads: to its first order, or where that stands already to the opposite. */
function sortOf(type: RecordType, query: ListQuery, sort: ListSort): NonNullable<Column['sort']> {
  const isNow = query.sort === sort
  const direction = isNow ? (query.direction === 'asc' ? 'desc' : 'asc') : firstDirection(type, sort)
  const now = isNow ? (query.direction === 'asc' ? 'ascending' : 'descending') : 'none'
  return { href: listAddress(type, query, { sort, direction }), now }
}

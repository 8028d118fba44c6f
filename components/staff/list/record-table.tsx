import Link from 'next/link'
import { type Column, Table } from '#components/ui/table.tsx'
import { dateTimeAttribute, formatDate } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { ListedRecord } from '#lib/revision/list.ts'
import { firstDirection, type ListQuery, type ListSort, listAddress, sortedBy } from '#lib/revision/list-query.ts'
import { RecordName } from '../record-name.tsx'
import { LifecycleTag, WorkTag } from '../state-tags.tsx'

/** The rows of a list. A narrow screen shows the name, under it the date, and the states. */
export function RecordTable({ type, query, rows, locale }: { type: RecordType; query: ListQuery; rows: readonly ListedRecord[]; locale: Locale }) {
  const t = translator(locale)
  const dated = sortedBy[type] === 'date'
  const byKey = sortOf(type, query, 'sortKey')
  const columns: Column[] = [
    ...(dated ? [{ key: 'date', title: t('staff.list.date'), sort: byKey }] : []),
    { key: 'name', title: dated ? t('staff.list.title') : t('staff.list.name'), ...(dated ? {} : { sort: byKey }) },
    { key: 'lifecycle', title: t('staff.list.lifecycle') },
    { key: 'work', title: t('staff.list.work') },
    { key: 'changed', title: t('staff.list.changed'), sort: sortOf(type, query, 'updatedAt') },
  ]
  return (
    <div className={`max-sm:[&_th:last-child]:hidden ${dated ? 'max-sm:[&_th:first-child]:hidden' : ''}`}>
      <Table caption={t(`terms.recordTypes.${type}`)} columns={columns}>
        {rows.map(({ recordId, label, sortKey, lifecycle, work, updatedAt }) => (
          <tr key={recordId}>
            {dated && (
              <td className="max-sm:hidden whitespace-nowrap">
                <Day text={sortKey} locale={locale} none={t('staff.list.dateUnknown')} />
              </td>
            )}
            <td className="sm:min-w-72">
              <Link prefetch={false} href={paths.admin.record(type, recordId)} className="font-semibold">
                <RecordName name={label} locale={locale} />
              </Link>
              {dated && (
                <span className="block text-sm text-muted sm:hidden">
                  <Day text={sortKey} locale={locale} none={t('staff.list.dateUnknown')} />
                </span>
              )}
            </td>
            <td>
              <LifecycleTag lifecycle={lifecycle} locale={locale} />
            </td>
            <td>
              <WorkTag work={work} locale={locale} />
            </td>
            <td className="max-sm:hidden whitespace-nowrap text-muted">
              <time dateTime={updatedAt}>{formatDate(updatedAt.slice(0, 10), locale)}</time>
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}

function Day({ text, locale, none }: { text: string; locale: Locale; none: string }) {
  if (!text) return <span className="text-muted">{none}</span>
  return <time dateTime={dateTimeAttribute(text)}>{formatDate(text, locale)}</time>
}

/** Where a column's header leads: to its first order, or where that stands already to the opposite. */
function sortOf(type: RecordType, query: ListQuery, sort: ListSort): NonNullable<Column['sort']> {
  const isNow = query.sort === sort
  const direction = isNow ? (query.direction === 'asc' ? 'desc' : 'asc') : firstDirection(type, sort)
  const now = isNow ? (query.direction === 'asc' ? 'ascending' : 'descending') : 'none'
  return { href: listAddress(type, query, { sort, direction }), now }
}

import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { dateTimeAttribute, formatDate } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Translator, translator } from '#lib/i18n/translator.ts'
import { paths } from '#lib/paths.ts'
import { nameOfIn } from '#lib/record/names.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { ListedRecord } from '#lib/revision/list.ts'
import type { ListContents } from '#lib/revision/list-contents.ts'
import { firstDirection, type ListQuery, type ListSort, listAddress, sortedBy } from '#lib/revision/list-query.ts'
import { fieldLabel } from '../field-label.ts'
import { RecordName } from '../record-name.tsx'
import { AudienceTag, LifecycleTag, WorkTag } from '../state-tags.tsx'
import { lookOf } from './columns.ts'

/** The rows of a list. Where there is no room for columns, only that of the name stays, with the rest beneath it. */
export function RecordTable({
  type,
  query,
  rows,
  read,
  locale,
}: {
  type: RecordType
  query: ListQuery
  rows: readonly ListedRecord[]
  /** What the records say; null where their type's list shows no more than names, dates and states. */
  read: ListContents | null
  locale: Locale
}) {
  const t = translator(locale)
  const look = lookOf(type)
  const wording = { t, locale, nameOf: nameOfIn(read?.names ?? {}) }
  const dated = sortedBy[type] === 'date'
  const byKey = sortOf(type, query, 'sortKey')
  const changed = { key: 'changed', title: t('staff.list.changed'), sort: sortOf(type, query, 'updatedAt') }
  const date = { key: 'date', title: look?.date?.title(t) ?? t('staff.list.date'), sort: byKey }
  const name = { key: 'name', title: t(dated && !look?.name ? 'staff.list.title' : 'staff.list.name') }
  const columns: Column[] = [
    ...(dated ? [date, name] : [{ ...name, sort: byKey }]),
    ...(look?.columns ?? []).map(({ field, title }) => ({
      key: field,
      title: title?.(t) ?? fieldLabel(t, type, field),
    })),
    { key: 'lifecycle', title: t('staff.list.lifecycle') },
    { key: 'work', title: t('staff.list.work') },
    changed,
  ]
  const onlyName = dated
    ? '@max-3xl:[&_:is(th,td):not(:nth-child(2))]:hidden'
    : '@max-3xl:[&_:is(th,td):not(:first-child)]:hidden'
  return (
    <div className="@container">
      <SortLinks columns={[dated ? date : { ...name, sort: byKey }, changed]} label={t('staff.list.sortBy')} />
      <div className={`@max-3xl:[&_thead]:hidden @max-3xl:border-t-2 @max-3xl:border-ink ${onlyName}`}>
        <Table caption={t(`terms.recordTypes.${type}`)} columns={columns}>
          {rows.map(({ recordId, label, sortKey, lifecycle, audience, work, updatedAt }) => {
            const content = read?.contents[recordId]
            const day =
              content && look?.date ? (
                look.date.words(content, wording) || <NoDate t={t} />
              ) : (
                <Day text={sortKey} locale={locale} t={t} />
              )
            const facts = (look?.columns ?? []).map(({ field, words }) => ({
              field,
              words: content ? words(content, wording) : '',
            }))
            const states = [
              <span key="lifecycle" className="flex flex-wrap gap-x-4">
                <LifecycleTag lifecycle={lifecycle} locale={locale} />
                <AudienceTag audience={audience} locale={locale} />
              </span>,
              <WorkTag key="work" work={work} locale={locale} />,
            ]
            return (
              <tr key={recordId}>
                {dated && <td className={look?.date ? '@3xl:min-w-40' : 'whitespace-nowrap'}>{day}</td>}
                <td className={look ? '@3xl:min-w-48' : '@3xl:min-w-72'}>
                  <Link prefetch={false} href={paths.admin.record(type, recordId)} className="font-medium">
                    <RecordName
                      name={content ? (look?.name?.(content, wording.nameOf) ?? label) : label}
                      locale={locale}
                    />
                  </Link>
                  <span className="mt-1 flex flex-wrap items-baseline gap-x-4 text-sm text-muted @3xl:hidden">
                    {dated && day}
                    {facts.map(({ field, words }) => words && <span key={field}>{words}</span>)}
                    {states}
                  </span>
                </td>
                {facts.map(({ field, words }) => (
                  <td key={field}>{words}</td>
                ))}
                {states.map((state) => (
                  <td key={state.key}>{state}</td>
                ))}
                <td className="whitespace-nowrap text-muted">
                  <time dateTime={updatedAt}>{formatDate(updatedAt.slice(0, 10), locale)}</time>
                </td>
              </tr>
            )
          })}
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

function Day({ text, locale, t }: { text: string; locale: Locale; t: Translator }) {
  if (!text) return <NoDate t={t} />
  return <time dateTime={dateTimeAttribute(text)}>{formatDate(text, locale)}</time>
}

const NoDate = ({ t }: { t: Translator }) => <span className="text-muted">{t('staff.list.dateUnknown')}</span>

/** Where a column's header leads: to its first order, or where that stands already to the opposite. */
function sortOf(type: RecordType, query: ListQuery, sort: ListSort): NonNullable<Column['sort']> {
  const isNow = query.sort === sort
  const direction = isNow ? (query.direction === 'asc' ? 'desc' : 'asc') : firstDirection(type, sort)
  const now = isNow ? (query.direction === 'asc' ? 'ascending' : 'descending') : 'none'
  return { href: listAddress(type, query, { sort, direction }), now }
}

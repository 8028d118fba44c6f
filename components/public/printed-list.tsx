import type { ReactNode } from 'react'
import { absolute } from '#lib/absolute.ts'
import { formatDate, today } from '#lib/date/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/**
 * A list as it goes on paper: a table of everything, what it is narrowed to, the day that it is of, and where it is found again. `children`
 * are the rows.
 */
export function PrintedList({
  title,
  filters,
  count,
  bound,
  address,
  columns,
  locale,
  children,
}: {
  title: string
  filters: readonly string[]
  count: string
  /** That not all of it is shown. */
  bound: string | null
  /** The list's own. */
  address: string
  columns: readonly string[]
  locale: Locale
  children: ReactNode
}) {
  const t = translator(locale)
  return (
    <>
      <p className="no-print pb-4">
        <a href={address}>
          <span aria-hidden="true">← </span>
          {t('filters.printed.back')}
        </a>
      </p>
      <header className="space-y-1 pb-4">
        <h1 className="text-3xl">{title}</h1>
        {filters.length > 0 && <p>{filters.join(' · ')}</p>}
        <p className="text-muted">
          {count}
          {' · '}
          {t('filters.printed.asOf', { date: formatDate(today(), locale) })}
        </p>
        {bound && <p>{bound}</p>}
        <p className="text-sm text-muted [overflow-wrap:anywhere]">{absolute(address)}</p>
      </header>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-sm [&_:is(td,th)]:border-b [&_:is(td,th)]:border-rule [&_:is(td,th)]:py-1.5 [&_:is(td,th)]:pe-4 [&_:is(td,th)]:text-start [&_:is(td,th)]:align-baseline">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </>
  )
}

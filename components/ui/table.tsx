import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export interface Column {
  key: string
  title: ReactNode
  /** Set on columns that sort: where the header leads, and how the list is sorted by it now. */
  sort?: { href: string; now: 'ascending' | 'descending' | 'none' }
  align?: 'start' | 'end'
}

const signs: Record<'ascending' | 'descending' | 'none', IconName> = {
  ascending: 'up',
  descending: 'down',
  none: 'unsorted',
}

/** A dense table whose sorting lives in the address: each sortable header is a link. Reads and works without scripts. */
export function Table({
  caption,
  columns,
  children,
}: {
  caption: string
  columns: readonly Column[]
  children: ReactNode
}) {
  return (
    // Positioned, so that words which are only heard widen this and not the page.
    <div className="relative overflow-x-auto">
      <table className="w-full border-collapse text-sm [&_:is(td,th)]:pe-5 [&_:is(td,th):last-child]:pe-0 [&_tbody_:is(td,th)]:border-b [&_tbody_:is(td,th)]:border-rule [&_tbody_:is(td,th)]:py-2 [&_tbody_:is(td,th)]:text-start [&_tbody_:is(td,th)]:align-baseline [&_tbody_th]:font-normal">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, sort, align = 'start' }) => (
              <th
                key={key}
                scope="col"
                aria-sort={sort?.now}
                className={`border-b border-ink py-1.5 align-bottom font-semibold ${align === 'end' ? 'text-end' : 'text-start'}`}
              >
                {sort ? (
                  <Link
                    prefetch={false}
                    href={sort.href}
                    className="inline-flex min-h-6 items-center gap-1.5 whitespace-nowrap text-ink"
                  >
                    {title}
                    <Icon name={signs[sort.now]} className={sort.now === 'none' ? 'text-control' : ''} />
                  </Link>
                ) : (
                  title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

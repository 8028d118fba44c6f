import Link from 'next/link'
import type { ReactNode } from 'react'

export interface Column {
  key: string
  title: ReactNode
  /** Set on columns that sort: where the header leads, and how the list is sorted by it now. */
  sort?: { href: string; now: 'ascending' | 'descending' | 'none' }
  align?: 'start' | 'end'
}

const arrows = { ascending: '↑', descending: '↓', none: '↕' }

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
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-[0.95rem] [&_td]:border-b [&_td]:border-rule [&_td]:px-2 [&_td]:py-1.5 [&_td]:align-top [&_tr:hover_td]:bg-wash">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, sort, align = 'start' }) => (
              <th
                key={key}
                scope="col"
                aria-sort={sort?.now}
                className={`border-b-2 border-ink px-2 py-1.5 font-semibold ${align === 'end' ? 'text-end' : 'text-start'}`}
              >
                {sort ? (
                  <Link prefetch={false} href={sort.href} className="whitespace-nowrap text-ink">
                    {title}
                    <span aria-hidden="true"> {arrows[sort.now]}</span>
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

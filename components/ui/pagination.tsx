import Link from 'next/link'
import { Icon } from './icon.tsx'

/** Links to the neighbouring pages of a list; nothing where there is one page. */
export function Pagination({
  page,
  pages,
  hrefOf,
  words,
}: {
  page: number
  pages: number
  hrefOf: (page: number) => string
  words: { label: string; previous: string; next: string; position: string }
}) {
  if (pages <= 1) return null
  return (
    <nav aria-label={words.label} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-4">
      {page > 1 && (
        <Link prefetch={false} rel="prev" href={hrefOf(page - 1)} className="inline-flex min-h-8 items-center gap-1.5">
          <Icon name="previous" />
          {words.previous}
        </Link>
      )}
      <span className="tabular-nums text-muted">{words.position}</span>
      {page < pages && (
        <Link prefetch={false} rel="next" href={hrefOf(page + 1)} className="inline-flex min-h-8 items-center gap-1.5">
          {words.next}
          <Icon name="next" />
        </Link>
      )}
    </nav>
  )
}

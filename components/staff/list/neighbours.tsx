import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'

export interface Way {
  href: string
  words: string
}

/** Ways to the pages before and after this one, and where it stands; nothing where there is one page. */
export function Neighbours({
  label,
  position,
  first,
  previous,
  next,
}: {
  label: string
  position?: string | undefined
  first?: Way | undefined
  previous?: Way | undefined
  next?: Way | undefined
}) {
  if (!previous && !next && !first) return null
  const look = 'inline-flex min-h-8 items-center gap-1.5'
  return (
    <nav aria-label={label} className="flex flex-wrap items-baseline gap-x-6 gap-y-2 py-4">
      {first && (
        <Link prefetch={false} href={first.href} className={look}>
          {first.words}
        </Link>
      )}
      {previous && (
        <Link prefetch={false} rel="prev" href={previous.href} className={look}>
          <Icon name="previous" />
          {previous.words}
        </Link>
      )}
      {position && <span className="tabular-nums text-muted">{position}</span>}
      {next && (
        <Link prefetch={false} rel="next" href={next.href} className={look}>
          {next.words}
          <Icon name="next" />
        </Link>
      )}
    </nav>
  )
}

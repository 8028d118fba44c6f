interface Choice {
  href: string
  label: string
}

/** The years of a list as links, each with how many entries it has. */
export function YearLinks({
  label,
  all,
  years,
  current,
}: {
  label: string
  all: Choice
  years: readonly (Choice & { count: number })[]
  /** The year that is shown; null for all. */
  current: string | null
}) {
  const chosen = 'aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline'
  return (
    <nav aria-label={label} className="pb-6">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 tabular-nums">
        <li>
          <a href={all.href} aria-current={current === null ? 'page' : undefined} className={chosen}>
            {all.label}
          </a>
        </li>
        {years.map((year) => (
          <li key={year.label}>
            <a href={year.href} aria-current={current === year.label ? 'page' : undefined} className={chosen}>
              {year.label}
            </a>{' '}
            <span className="text-sm text-muted">({year.count})</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface Choice {
  href: string
  label: string
}

interface CountedChoice<Value> extends Choice {
  value: Value
  /** How many there are, or in words where they were not all counted. */
  count: number | string
}

/** What a list can be narrowed to as links, each with how many entries it has. */
export function CountedLinks<Value extends string>({
  label,
  all,
  choices,
  current,
}: {
  label: string
  all: Choice
  choices: readonly CountedChoice<Value>[]
  /** What the list is narrowed to; null where it is whole. */
  current: Value | null
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
        {choices.map((choice) => (
          <li key={choice.value}>
            <a href={choice.href} aria-current={current === choice.value ? 'page' : undefined} className={chosen}>
              {choice.label}
            </a>{' '}
            <span className="text-sm text-muted">({choice.count})</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import type { ReactNode } from 'react'

/** Entries under their years, each year hanging at the left where there is room. `level` is that of the years' headings. */
export function ByYear<Item>({
  items,
  yearOf,
  level,
  children,
}: {
  items: readonly Item[]
  yearOf: (item: Item) => string
  level: 2 | 3
  children: (item: Item) => ReactNode
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return [...Map.groupBy(items, yearOf)].map(([year, ofYear]) => (
    <section key={year} className="grid gap-x-8 gap-y-3 border-t border-rule py-6 wide:grid-cols-[5rem_minmax(0,1fr)]">
      <Heading className="text-xl tabular-nums">{year}</Heading>
      <ol className="@container space-y-6">{ofYear.map(children)}</ol>
    </section>
  ))
}

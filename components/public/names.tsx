import type { ReactNode } from 'react'

/** Names in two columns where there is room for them; short ones, such as those of states, have it on a phone too. */
export function Names({
  ordered = false,
  short = false,
  children,
}: {
  ordered?: boolean
  short?: boolean
  children: ReactNode
}) {
  const List = ordered ? 'ol' : 'ul'
  const columns = short ? 'gap-x-4 [columns:7.75rem_2]' : 'gap-x-8 [columns:13rem_2]'
  return <List className={`${columns} *:break-inside-avoid *:py-0.5`}>{children}</List>
}

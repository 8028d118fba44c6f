import type { ReactNode } from 'react'

/** Names in two columns where there is room for them. */
export function Names({ ordered = false, children }: { ordered?: boolean; children: ReactNode }) {
  const List = ordered ? 'ol' : 'ul'
  return <List className="gap-x-8 [columns:13rem_2] *:break-inside-avoid *:py-0.5">{children}</List>
}

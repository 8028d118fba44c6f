import type { ReactNode } from 'react'

/** The head of a list: what is listed, and how much of it, in words. */
export function ListHead({ title, count }: { title: string; count: ReactNode }) {
  return (
    <header className="space-y-2 pb-6">
      <h1 className="text-3xl">{title}</h1>
      <p className="text-muted">{count}</p>
    </header>
  )
}

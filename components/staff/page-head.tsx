import type { ReactNode } from 'react'

/** The head of a staff page: what it is, a line about it, and at its end what one may begin here. */
export function PageHead({
  above,
  title,
  lead,
  action,
}: {
  above?: ReactNode
  title: ReactNode
  lead?: ReactNode
  action?: ReactNode
}) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 space-y-1">
        {above && <p className="text-sm text-muted">{above}</p>}
        <h1 className="text-2xl">{title}</h1>
        {lead && <div className="max-w-measure text-muted">{lead}</div>}
      </div>
      {action}
    </header>
  )
}

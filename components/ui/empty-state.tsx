import type { ReactNode } from 'react'

/** Says that there is nothing, why, and what one can do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="space-y-2 border-y border-rule py-10">
      <p className="font-serif text-lg font-semibold">{title}</p>
      {children && <div className="max-w-measure text-muted">{children}</div>}
      {action && <div className="pt-3">{action}</div>}
    </div>
  )
}

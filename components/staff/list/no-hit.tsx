import type { ReactNode } from 'react'

/** Beneath a search or filters that left nothing over. The way to take them away stands with them. */
export function NoHit({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="max-w-measure space-y-1 py-2">
      <p className="font-serif text-lg font-semibold">{title}</p>
      {children && <p className="text-muted">{children}</p>}
    </div>
  )
}

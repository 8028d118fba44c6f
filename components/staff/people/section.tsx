import type { ReactNode } from 'react'

/** One matter of a page about an account. */
export function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className="mt-10 space-y-4 border-t border-rule pt-6 first-of-type:mt-0">
      <div className="space-y-1">
        <h2 className="text-xl">{title}</h2>
        {lead && <p className="max-w-measure text-muted">{lead}</p>}
      </div>
      {children}
    </section>
  )
}

import type { ReactNode } from 'react'

/** What stands beneath a record's own fields: records of their own that are about it. */
export function BeneathFields({
  id,
  title,
  help,
  className,
  children,
}: {
  id: string
  title: string
  help: string
  className: string
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className={`mt-10 border-t-2 border-ink pt-5 ${className}`}>
      <div className="space-y-1">
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        <p className="max-w-measure text-sm text-muted">{help}</p>
      </div>
      {children}
    </section>
  )
}

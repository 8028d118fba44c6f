import type { ReactNode } from 'react'

/** The first thing that a keyboard reaches: past the frame, to what the page is about. */
export function SkipLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a
      href={`#${to}`}
      className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-40 focus:border focus:border-ink focus:bg-ground focus:px-4 focus:py-2.5"
    >
      {children}
    </a>
  )
}

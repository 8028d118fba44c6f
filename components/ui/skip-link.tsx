/** The first thing that a keyboard reaches: past the frame, to what the page is about. */
export function SkipLink({ to, children }: { to: string; children: React.ReactNode }) {
  return (
    <a href={`#${to}`} className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-ground focus:p-3">
      {children}
    </a>
  )
}

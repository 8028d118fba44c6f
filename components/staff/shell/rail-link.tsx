'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A way to one of the office's places; says which of them one is in. `end` stands at the line's end, such as a count. */
export function RailLink({
  href,
  exact = false,
  end,
  children,
}: {
  href: string
  exact?: boolean
  end?: ReactNode
  children: ReactNode
}) {
  const path = usePathname()
  const here = path === href
  const within = here || (!exact && path.startsWith(`${href}/`))
  return (
    <Link
      prefetch={false}
      href={href}
      aria-current={here ? 'page' : within ? 'true' : undefined}
      className={`flex items-baseline justify-between gap-3 py-1.5 pe-4 text-ink no-underline hover:underline ${
        within ? 'border-s-4 border-accent bg-ground ps-3 font-semibold' : 'ps-4'
      }`}
    >
      <span>{children}</span>
      {end}
    </Link>
  )
}

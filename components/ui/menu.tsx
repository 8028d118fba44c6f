'use client'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, RouterProvider } from 'react-aria-components'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

export interface MenuEntry {
  id: string
  label: ReactNode
  danger?: boolean
  /** An entry leads somewhere or does something. */
  href?: string
  onAction?: () => void
}

/** Further acts behind one button. */
export function Menu({ label, entries }: { label: ReactNode; entries: readonly MenuEntry[] }) {
  const router = useRouter()
  if (entries.length === 0) return null
  return (
    <RouterProvider navigate={(href) => router.push(href)}>
      <MenuTrigger>
        <Button>
          {label}
          <Icon name="open" />
        </Button>
        <Popover placement="bottom end" className="min-w-48 rounded-[2px] border border-control bg-ground shadow-float">
          <AriaMenu className="py-1 outline-none">
            {entries.map(({ id, label: words, danger, href, onAction }) => (
              <MenuItem
                key={id}
                {...(href ? { href } : {})}
                {...(onAction ? { onAction } : {})}
                className={`entry ${danger ? 'text-danger' : 'text-ink'}`}
              >
                {words}
              </MenuItem>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </RouterProvider>
  )
}

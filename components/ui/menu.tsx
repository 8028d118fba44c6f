'use client'
import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from './button.tsx'

export interface MenuEntry {
  id: string
  label: ReactNode
  danger?: boolean
  href?: string
  onAction?: () => void
}

/** Further acts behind one button. */
export function Menu({ label, entries }: { label: ReactNode; entries: readonly MenuEntry[] }) {
  if (entries.length === 0) return null
  return (
    <MenuTrigger>
      <Button>
        {label}
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover placement="bottom end" className="min-w-48 border border-rule bg-ground shadow-lg">
        <AriaMenu className="py-1 outline-none">
          {entries.map(({ id, label: words, danger, href, onAction }) => (
            <MenuItem
              key={id}
              {...(href ? { href } : {})}
              {...(onAction ? { onAction } : {})}
              className={`block cursor-pointer px-4 py-2 no-underline outline-none data-[focused]:bg-wash data-[focused]:underline ${danger ? 'text-danger' : 'text-ink'}`}
            >
              {words}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

'use client'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, RouterProvider } from 'react-aria-components'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'

export interface MenuEntry {
  id: string
  label: ReactNode
  danger?: boolean
  /** An entry leads somewhere or does something. */
  href?: string
  /** It leads out of the office, and opens beside it. */
  outside?: boolean
  onAction?: () => void
}

/** Further acts behind one button: its words, or three dots where the same menu stands in every row and `of` says of what it is. */
export function Menu({
  entries,
  ...face
}: { entries: readonly MenuEntry[] } & ({ label: ReactNode; of?: never } | { of: string; label?: never })) {
  const router = useRouter()
  if (entries.length === 0) return null
  return (
    <RouterProvider navigate={(href) => router.push(href)}>
      <MenuTrigger>
        {face.of === undefined ? (
          <Button>
            {face.label}
            <Icon name="open" />
          </Button>
        ) : (
          <IconButton icon="more" label={face.of} />
        )}
        <Popover placement="bottom end" className="min-w-48 rounded-[2px] border border-control bg-ground shadow-float">
          <AriaMenu className="py-1 outline-none">
            {entries.map(({ id, label, danger, href, outside, onAction }) => (
              <MenuItem
                key={id}
                {...(href ? { href } : {})}
                {...(outside ? { target: '_blank', rel: 'noopener' } : {})}
                {...(onAction ? { onAction } : {})}
                className={`entry ${danger ? 'text-danger' : 'text-ink'}`}
              >
                {label}
              </MenuItem>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </RouterProvider>
  )
}

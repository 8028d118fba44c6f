'use client'
import type { Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'

/** A button with a sign for a face, where the same act stands in every row. `label` says what it does to what. */
export function IconButton({
  icon,
  label,
  onPress,
  slot,
  idle = false,
  className = '',
  ref,
}: {
  icon: IconName
  label: string
  onPress?: () => void
  /** Which of its parent's acts it is, where React Aria gives it one. */
  slot?: string | null
  /** It has nothing to do just now. It says so and keeps the focus, which a disabled one would drop. */
  idle?: boolean
  className?: string
  ref?: Ref<HTMLButtonElement>
}) {
  return (
    <AriaButton
      {...(ref ? { ref } : {})}
      {...(slot === undefined ? {} : { slot })}
      {...(onPress && !idle ? { onPress } : {})}
      {...(idle ? { 'aria-disabled': true } : {})}
      aria-label={label}
      className={`inline-flex size-9 shrink-0 items-center justify-center rounded-[2px] border border-transparent pointer-coarse:size-11 ${
        idle
          ? 'cursor-default text-control opacity-60'
          : 'cursor-pointer text-muted hover:border-control hover:text-ink active:bg-rule'
      } ${className}`}
    >
      <Icon name={icon} />
    </AriaButton>
  )
}

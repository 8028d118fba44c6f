'use client'
import type { ReactNode } from 'react'

/** An act that stands in a line of text and looks like the link that it nearly is. */
export function TextButton({
  onPress,
  className = '',
  children,
}: {
  onPress: () => void
  className?: string
  children: ReactNode
}) {
  return (
    <button
      type="button"
      onClick={onPress}
      className={`min-h-6 cursor-pointer text-start text-accent underline underline-offset-[0.18em] hover:decoration-2 ${className}`}
    >
      {children}
    </button>
  )
}

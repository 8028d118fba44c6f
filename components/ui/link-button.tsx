import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonKind, buttonLook } from './button-look.ts'

/** A link to the next step that reads as a button. */
export function LinkButton({
  kind = 'quiet',
  className = '',
  ...props
}: ComponentProps<typeof Link> & { kind?: ButtonKind }) {
  return <Link prefetch={false} {...props} className={`${buttonLook[kind]} ${className}`} />
}

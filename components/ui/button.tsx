'use client'
import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps, ProgressBar } from 'react-aria-components'
import { type ButtonKind, buttonLook } from './button-look.ts'
import { useWords } from './language.tsx'

export interface ButtonProps extends AriaButtonProps {
  kind?: ButtonKind
  /** Its work is under way: it says so, keeps the focus and takes no second press. */
  pending?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** A button that says what it does to what ("Publish version 4"). */
export function Button({ kind = 'quiet', pending = false, className, children, ...props }: ButtonProps) {
  const t = useWords()
  return (
    <AriaButton
      {...props}
      isPending={pending}
      className={`${buttonLook[kind]} ${typeof className === 'string' ? className : ''}`}
    >
      {(state) => (
        <>
          {typeof children === 'function' ? children(state) : children}
          {pending && (
            // React Aria announces it by the name of the progress bar inside.
            <ProgressBar isIndeterminate aria-label={t('form.working')} className="working" />
          )}
        </>
      )}
    </AriaButton>
  )
}

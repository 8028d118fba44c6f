'use client'
import { type ReactNode, useId } from 'react'
import { useWords } from './language.tsx'

/** Several controls under one name, with the help and the error of all of them. */
export function GroupFrame({
  label,
  help,
  error,
  required = false,
  id,
  children,
}: {
  label: ReactNode
  help?: ReactNode
  error?: string | undefined
  required?: boolean
  /** Set where an error summary links to the group itself. */
  id?: string
  children: ReactNode
}) {
  const t = useWords()
  const made = useId()
  const described = [help && `${made}-help`, error && `${made}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      {...(id ? { id, tabIndex: -1 } : {})}
      aria-describedby={described || undefined}
      className={`min-w-0 space-y-1 ${error ? 'border-s-4 border-danger ps-4' : ''}`}
    >
      <legend className="float-left mb-1 w-full font-semibold">
        {label}
        {required && <span className="font-normal text-muted"> ({t('form.required')})</span>}
      </legend>
      {help && (
        <div id={`${made}-help`} className="clear-left max-w-measure text-sm text-muted">
          {help}
        </div>
      )}
      {error && (
        <p id={`${made}-error`} className="clear-left font-semibold text-danger">
          <span className="sr-only">{t('form.error')}: </span>
          {error}
        </p>
      )}
      <div className="clear-left">{children}</div>
    </fieldset>
  )
}

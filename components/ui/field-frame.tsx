'use client'
import { type ReactNode, useId } from 'react'
import { useWords } from './language.tsx'

/** What a control is given so that its label, help and error are told with it. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
  'aria-required': boolean | undefined
}

export interface FieldFrameProps {
  label: ReactNode
  help?: ReactNode
  /** What is wrong with it, in a sentence. */
  error?: string | undefined
  required?: boolean
  /** The control's id, where something else links to it. */
  id?: string
  /** Beside the label, such as which languages a text lacks. */
  note?: ReactNode
  children: (control: ControlProps) => ReactNode
}

/** A control with its label above, its help under the label, and its error between help and control. */
export function FieldFrame({ label, help, error, required, id, note, children }: FieldFrameProps) {
  const t = useWords()
  const made = useId()
  const controlId = id ?? made
  const [helpId, errorId] = [`${controlId}-help`, `${controlId}-error`]
  const described = [help && helpId, error && errorId].filter(Boolean).join(' ')
  return (
    <div className={`min-w-0 space-y-1 ${error ? 'border-s-4 border-danger ps-4' : ''}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <label id={`${controlId}-label`} htmlFor={controlId} className="font-semibold">
          {label}
          {required && <span className="font-normal text-muted"> ({t('form.required')})</span>}
        </label>
        {note}
      </div>
      {help && (
        <div id={helpId} className="max-w-measure text-sm text-muted">
          {help}
        </div>
      )}
      {error && (
        <p id={errorId} className="font-semibold text-danger">
          <span className="sr-only">{t('form.error')}: </span>
          {error}
        </p>
      )}
      {children({
        id: controlId,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
    </div>
  )
}

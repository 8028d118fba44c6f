'use client'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { fieldId } from './field-id.ts'
import { useProblem } from './problem.ts'

export interface InputProps {
  /** Dotted path in the form's values. */
  name: string
  label: ReactNode
  help?: ReactNode
  required?: boolean
  readOnly?: boolean
}

/** A text that is the same in every language. */
export function TextInput({
  name,
  label,
  help,
  required = false,
  readOnly = false,
  multiline = false,
  type = 'text',
  autoComplete = 'off',
  lang,
}: InputProps & {
  multiline?: boolean
  type?: 'text' | 'email' | 'password' | 'url' | 'tel'
  autoComplete?: string
  lang?: string
}) {
  const { field } = useController({ name })
  const error = useProblem(name)
  const Control = multiline ? 'textarea' : 'input'
  return (
    <FieldFrame id={fieldId(name)} label={label} help={help} error={error} required={required}>
      {(control) => (
        <Control
          {...control}
          {...field}
          value={field.value ?? ''}
          {...(multiline ? {} : { type })}
          readOnly={readOnly}
          autoComplete={autoComplete}
          lang={lang}
          className="control"
        />
      )}
    </FieldFrame>
  )
}

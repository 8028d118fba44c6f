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
  autoComplete,
  lang,
}: InputProps & {
  multiline?: boolean
  type?: 'text' | 'email' | 'password' | 'url' | 'tel'
  autoComplete?: string
  lang?: string
}) {
  const { field } = useController({ name })
  const error = useProblem(name)
  return (
    <FieldFrame id={fieldId(name)} label={label} help={help} error={error} required={required}>
      {(control) =>
        multiline ? (
          <textarea
            {...control}
            {...field}
            value={field.value ?? ''}
            readOnly={readOnly}
            lang={lang}
            className="control"
          />
        ) : (
          <input
            {...control}
            {...field}
            value={field.value ?? ''}
            type={type}
            readOnly={readOnly}
            autoComplete={autoComplete ?? 'off'}
            lang={lang}
            className="control"
          />
        )
      }
    </FieldFrame>
  )
}

'use client'
import { useController } from 'react-hook-form'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { fieldId } from './field-id.ts'
import { useProblem } from './problem.ts'
import type { InputProps } from './text-input.tsx'

/** A whole number, or null where it is unknown. What is no number is kept as it was typed, and refused by the schema. */
export function NumberInput({ name, label, help, required = false, readOnly = false }: InputProps) {
  const { field } = useController({ name })
  const error = useProblem(name)
  return (
    <FieldFrame id={fieldId(name)} label={label} help={help} error={error} required={required}>
      {(control) => (
        <input
          {...control}
          {...field}
          value={field.value ?? ''}
          onChange={({ target: { value } }) =>
            field.onChange(value === '' ? null : /^\d+$/.test(value) ? Number(value) : value)
          }
          readOnly={readOnly}
          inputMode="numeric"
          autoComplete="off"
          className="control max-w-28 tabular-nums"
        />
      )}
    </FieldFrame>
  )
}

'use client'
import { useController } from 'react-hook-form'
import { fieldId } from '#components/form/field-id.ts'
import { useProblem } from '#components/form/problem.ts'
import type { InputProps } from '#components/form/text-input.tsx'
import { FieldFrame } from '#components/ui/field-frame.tsx'

/** One day, as ISO text; '' for none. The browser's own picker. */
export function DayInput({ name, label, help, required = false }: InputProps) {
  const { field } = useController({ name })
  const error = useProblem(name)
  return (
    <FieldFrame id={fieldId(name)} label={label} help={help} error={error} required={required}>
      {(control) => <input {...control} {...field} type="date" min="2018-01-01" max="2100-12-31" className="control" />}
    </FieldFrame>
  )
}

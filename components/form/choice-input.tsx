'use client'
import { useController } from 'react-hook-form'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { fieldId } from './field-id.ts'
import { useProblem } from './problem.ts'
import type { InputProps } from './text-input.tsx'

export interface Choice {
  value: string
  label: string
  help?: string
}

/** One of a few: radio buttons up to five, a list beyond. */
export function ChoiceInput({ choices, ...props }: InputProps & { choices: readonly Choice[] }) {
  return choices.length <= 5 ? <Radios choices={choices} {...props} /> : <List choices={choices} {...props} />
}

function Radios({ name, label, help, readOnly, choices }: InputProps & { choices: readonly Choice[] }) {
  const { field } = useController({ name })
  const error = useProblem(name)
  const id = fieldId(name)
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className="space-y-1" aria-describedby={described || undefined}>
      <legend className="font-semibold">{label}</legend>
      {help && (
        <p id={`${id}-help`} className="text-sm text-muted">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-danger">
          {error}
        </p>
      )}
      <div className={choices.some((choice) => choice.help) ? 'space-y-2' : 'flex flex-wrap gap-x-6 gap-y-1'}>
        {choices.map((choice, index) => (
          <label key={choice.value} className="flex min-h-8 items-baseline gap-2">
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              ref={index === 0 ? field.ref : undefined}
              value={choice.value}
              checked={field.value === choice.value}
              onChange={() => field.onChange(choice.value)}
              onBlur={field.onBlur}
              disabled={readOnly}
              className="accent-accent"
            />
            <span>
              {choice.label}
              {choice.help && <span className="block text-sm text-muted">{choice.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function List({ name, label, help, required = false, readOnly, choices }: InputProps & { choices: readonly Choice[] }) {
  const { field } = useController({ name })
  const error = useProblem(name)
  return (
    <FieldFrame id={fieldId(name)} label={label} help={help} error={error} required={required}>
      {(control) => (
        <select {...control} {...field} disabled={readOnly} className="control">
          {choices.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

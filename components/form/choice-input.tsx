'use client'
import { useController } from 'react-hook-form'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { GroupFrame } from '#components/ui/group-frame.tsx'
import { fieldId } from './field-id.ts'
import { useProblem } from './problem.ts'
import type { InputProps } from './text-input.tsx'

export interface Choice {
  value: string
  label: string
  help?: string
}

interface ChoiceProps extends InputProps {
  choices: readonly Choice[]
}

/** One of a few: radio buttons up to five, a list beyond, or where `asList` asks for it: in the rows of a list, which stay low. */
export function ChoiceInput({ asList = false, ...props }: ChoiceProps & { asList?: boolean }) {
  return asList || props.choices.length > 5 ? <List {...props} /> : <Radios {...props} />
}

function Radios({ name, label, help, required = false, readOnly = false, choices }: ChoiceProps) {
  const { field } = useController({ name })
  const error = useProblem(name)
  // An error summary leads to what is chosen, or else to the first.
  const reached = choices.find(({ value }) => value === field.value) ?? choices[0]
  const withHelp = choices.some((choice) => choice.help)
  return (
    <GroupFrame label={label} help={help} error={error} required={required}>
      <div className={withHelp ? 'space-y-1' : 'flex flex-wrap gap-x-7'}>
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              id={choice === reached ? fieldId(name) : undefined}
              ref={choice === reached ? field.ref : undefined}
              name={name}
              value={choice.value}
              checked={field.value === choice.value}
              onChange={() => field.onChange(choice.value)}
              onBlur={field.onBlur}
              disabled={readOnly}
            />
            <span>
              {choice.label}
              {choice.help && <span className="block max-w-measure text-sm text-muted">{choice.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}

function List({ name, label, help, required = false, readOnly = false, choices }: ChoiceProps) {
  const { field } = useController({ name })
  const error = useProblem(name)
  return (
    <FieldFrame id={fieldId(name)} label={label} help={help} error={error} required={required}>
      {(control) => (
        <select {...control} {...field} disabled={readOnly} className="control max-w-sm">
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

'use client'
import { type ReactNode, useState } from 'react'
import { useController } from 'react-hook-form'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { formatDate } from '#lib/date/format.ts'
import { parsePartialDate } from '#lib/date/partial-date.ts'
import { fieldId } from './field-id.ts'
import { useProblem } from './problem.ts'
import type { InputProps } from './text-input.tsx'
import { tidyDate } from './tidy-date.ts'

/**
 * A date as far as it is known: `2024`, `2024-03` or `2024-03-20`. It is read back in words while it is typed; other ways of
 * writing it in figures are put into the record's form when the field is left.
 */
export function PartialDateInput({ name, label, help, required = false, readOnly = false }: InputProps) {
  const t = useWords()
  const locale = useLocale()
  const { field } = useController({ name })
  const error = useProblem(name)
  const [isTyping, setTyping] = useState(false)
  const text = String(field.value ?? '')
  const date = parsePartialDate(tidyDate(text))
  const reading = date
    ? date.precision !== 'year' && formatDate(date.text, locale)
    : text && !isTyping && !error && t('form.dateUnread')
  return (
    <FieldFrame
      id={fieldId(name)}
      label={label}
      help={help ?? t.rich('form.dateHelp', { date: inOneLine })}
      error={error}
      required={required}
    >
      {(control) => (
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <input
            {...control}
            {...field}
            value={text}
            onFocus={() => setTyping(true)}
            onBlur={() => {
              setTyping(false)
              if (tidyDate(text) !== text) field.onChange(tidyDate(text))
              field.onBlur()
            }}
            readOnly={readOnly}
            autoComplete="off"
            className="control max-w-40 tabular-nums"
          />
          <output htmlFor={control.id} className="text-sm text-muted">
            {reading}
          </output>
        </div>
      )}
    </FieldFrame>
  )
}

function inOneLine(date: ReactNode) {
  return <span className="whitespace-nowrap">{date}</span>
}

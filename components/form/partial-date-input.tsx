'use client'
import { useController } from 'react-hook-form'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { formatDate } from '#lib/date/format.ts'
import { parsePartialDate } from '#lib/date/partial-date.ts'
import { fieldId } from './field-id.ts'
import { useProblem } from './problem.ts'
import type { InputProps } from './text-input.tsx'

/** A date as far as it is known: `2024`, `2024-03` or `2024-03-20`. What was typed is read back in words. */
export function PartialDateInput({ name, label, help, required = false, readOnly = false }: InputProps) {
  const t = useWords()
  const locale = useLocale()
  const { field } = useController({ name })
  const error = useProblem(name)
  const text = String(field.value ?? '').trim()
  return (
    <FieldFrame id={fieldId(name)} label={label} help={help ?? t('form.dateHelp')} error={error} required={required}>
      {(control) => (
        <div className="flex flex-wrap items-baseline gap-x-3">
          <input
            {...control}
            {...field}
            value={field.value ?? ''}
            readOnly={readOnly}
            inputMode="numeric"
            autoComplete="off"
            className="control max-w-40 tabular-nums"
          />
          <output htmlFor={control.id} className="text-sm text-muted">
            {text && (parsePartialDate(text) ? formatDate(text, locale) : t('form.dateUnread'))}
          </output>
        </div>
      )}
    </FieldFrame>
  )
}

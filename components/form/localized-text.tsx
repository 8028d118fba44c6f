'use client'
import { useController, useWatch } from 'react-hook-form'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { LocalizedText as Texts } from '#lib/action/result.ts'
import { locales } from '#lib/i18n/locales.ts'
import { useEditedLanguage } from './edited-language.tsx'
import { fieldId } from './field-id.ts'
import { useProblem } from './problem.ts'
import type { InputProps } from './text-input.tsx'

/**
 * A text in the language that the form shows. Beside the label: which other languages lack it; below an empty field: what
 * another language has, to translate from.
 */
export function LocalizedText({
  name,
  label,
  help,
  required = false,
  readOnly = false,
  multiline = false,
}: InputProps & { multiline?: boolean }) {
  const t = useWords()
  const locale = useEditedLanguage()
  const path = `${name}.${locale}`
  const { field } = useController({ name: path })
  const all = useWatch({ name }) as Texts | undefined
  const own = useProblem(path)
  const whole = useProblem(name)
  const lacking = locales.filter((other) => other !== locale && !all?.[other])
  const other = locales.find((candidate) => candidate !== locale && all?.[candidate])
  const note = lacking.length > 0 && all && (
    <span className="text-sm text-muted">
      {t('form.lacking', { languages: lacking.map((each) => t(`terms.languages.${each}`)).join(', ') })}
    </span>
  )
  return (
    <FieldFrame
      key={locale}
      id={fieldId(name)}
      label={
        <>
          {label} <span className="font-normal text-muted">· {t(`terms.languages.${locale}`)}</span>
        </>
      }
      help={help}
      error={own ?? whole}
      required={required}
      note={note}
    >
      {(control) => (
        <>
          {multiline ? (
            <textarea
              {...control}
              {...field}
              value={field.value ?? ''}
              lang={locale}
              readOnly={readOnly}
              className="control"
            />
          ) : (
            <input
              {...control}
              {...field}
              value={field.value ?? ''}
              lang={locale}
              readOnly={readOnly}
              autoComplete="off"
              className="control"
            />
          )}
          {other && !field.value && (
            <p className="text-sm text-muted">
              {t(`terms.languages.${other}`)}: <span lang={other}>{all?.[other]}</span>
            </p>
          )}
        </>
      )}
    </FieldFrame>
  )
}

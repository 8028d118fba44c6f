'use client'
import { get, useController, useFormState, useWatch } from 'react-hook-form'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import type { LocalizedText as Texts } from '#lib/action/result.ts'
import { cldrTag } from '#lib/i18n/cldr.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { useEditedLanguage } from './edited-language.tsx'
import { fieldId } from './field-id.ts'
import { useProblem } from './problem.ts'
import type { InputProps } from './text-input.tsx'

/**
 * A text in the language that the form shows. Beside the label: which other languages lack it, or have something wrong in it;
 * below an empty field: what another language has, to translate from.
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
  const { locale } = useEditedLanguage()
  const path = `${name}.${locale}`
  const { field } = useController({ name: path })
  const all = useWatch({ name }) as Texts | undefined
  const own = useProblem(path)
  const whole = useProblem(name)
  const other = locales.find((candidate) => candidate !== locale && all?.[candidate])
  const Control = multiline ? 'textarea' : 'input'
  return (
    <FieldFrame
      key={locale}
      id={fieldId(path)}
      label={
        <>
          {label} <span className="font-normal text-muted">· {t(`terms.languages.${locale}`)}</span>
        </>
      }
      help={help}
      error={own ?? whole}
      required={required}
      note={<OtherLanguages name={name} texts={all} shown={locale} />}
    >
      {(control) => (
        <>
          <Control
            {...control}
            {...field}
            value={field.value ?? ''}
            lang={locale}
            readOnly={readOnly}
            autoComplete="off"
            className="control"
          />
          {other && !field.value && (
            <p className="line-clamp-6 max-w-measure text-sm whitespace-pre-line text-muted first-letter:uppercase">
              {t(`terms.languages.${other}`)}: <span lang={other}>{all?.[other]}</span>
            </p>
          )}
        </>
      )}
    </FieldFrame>
  )
}

function OtherLanguages({ name, texts, shown }: { name: string; texts: Texts | undefined; shown: Locale }) {
  const t = useWords()
  const locale = useLocale()
  const { errors } = useFormState({ name })
  const others = locales.filter((other) => other !== shown)
  const listed = (some: readonly Locale[]) =>
    new Intl.ListFormat(cldrTag[locale]).format(some.map((each) => t(`terms.languages.${each}`)))
  const wrong = others.filter((other) => get(errors, `${name}.${other}`))
  // What no language has is empty, not lacking.
  const lacking = locales.some((each) => texts?.[each]) ? others.filter((other) => !texts?.[other]) : []
  if (wrong.length > 0)
    return <span className="text-sm font-semibold text-danger">{t('form.wrongIn', { languages: listed(wrong) })}</span>
  return (
    lacking.length > 0 && (
      <span className="text-sm text-muted">{t('form.lacking', { languages: listed(lacking) })}</span>
    )
  )
}

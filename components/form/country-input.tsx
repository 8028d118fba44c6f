'use client'
import { useMemo } from 'react'
import { useController } from 'react-hook-form'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { countryCodes, countryName } from '#lib/i18n/country.ts'
import { sortByName } from '#lib/i18n/sort.ts'
import { fieldId } from './field-id.ts'
import { useProblem } from './problem.ts'
import type { InputProps } from './text-input.tsx'

/** A country by its name in the reader's language; holds its ISO 3166-1 alpha-2 code, or '' for none. */
export function CountryInput({ name, label, help, required = false, readOnly = false }: InputProps) {
  const t = useWords()
  const locale = useLocale()
  const { field } = useController({ name })
  const error = useProblem(name)
  const countries = useMemo(
    () =>
      sortByName(
        countryCodes.map((code) => ({ code, name: countryName(code, locale) })),
        (country) => country.name,
        locale,
      ),
    [locale],
  )
  return (
    <FieldFrame id={fieldId(name)} label={label} help={help} error={error} required={required}>
      {(control) => (
        <select {...control} {...field} value={field.value ?? ''} disabled={readOnly} className="control">
          <option value="">{t('form.none')}</option>
          {countries.map(({ code, name: words }) => (
            <option key={code} value={code}>
              {words} ({code})
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

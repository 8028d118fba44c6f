'use client'
import { useMemo } from 'react'
import { useController } from 'react-hook-form'
import { ComboBox, type Option } from '#components/ui/combo-box.tsx'
import { FieldFrame } from '#components/ui/field-frame.tsx'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { countryCodes, countryName } from '#lib/i18n/country.ts'
import { foldWords } from '#lib/i18n/fold.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { perLocale } from '#lib/i18n/per-locale.ts'
import { sortByName } from '#lib/i18n/sort.ts'
import { fieldId } from './field-id.ts'
import { useProblem } from './problem.ts'
import type { InputProps } from './text-input.tsx'

/** A country by its name in the language of the interface, or by its code; holds its ISO 3166-1 alpha-2 code, or '' for none. */
export function CountryInput({ name, label, help, required = false, readOnly = false }: InputProps) {
  const t = useWords()
  const locale = useLocale()
  const { field } = useController({ name })
  const error = useProblem(name)
  const load = useMemo(() => async (words: string) => search(countries(locale), words), [locale])
  const code = String(field.value ?? '')
  return (
    <FieldFrame id={fieldId(name)} label={label} help={help} error={error} required={required}>
      {(control) =>
        readOnly ? (
          <input
            {...control}
            value={code ? countryName(code, locale) : t('form.none')}
            readOnly
            className="control max-w-sm"
          />
        ) : (
          <div className="max-w-sm">
            <ComboBox
              control={control}
              load={load}
              chosen={code ? optionOf(code, locale) : null}
              onChoose={(option) => field.onChange(option?.id ?? '')}
              onLeave={field.onBlur}
            />
          </div>
        )
      }
    </FieldFrame>
  )
}

const optionOf = (code: string, locale: Locale): Option => ({ id: code, name: countryName(code, locale), note: code })

const countries = perLocale((locale) =>
  sortByName(
    countryCodes.map((code) => optionOf(code, locale)),
    ({ name }) => name,
    locale,
  ),
)

/** Those whose code it is, then those whose name begins with the words, then those that have them anywhere. */
function search(options: readonly Option[], words: string): Option[] {
  const wanted = foldWords(words.trim())
  const rank = ({ id, name }: Option) => {
    if (id === wanted.toUpperCase()) return 0
    const at = foldWords(name).indexOf(wanted)
    return at < 0 ? 3 : at === 0 ? 1 : 2
  }
  return options
    .map((option) => ({ option, rank: rank(option) }))
    .filter((ranked) => ranked.rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ option }) => option)
}

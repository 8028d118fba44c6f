import { type ReactNode, useId } from 'react'
import { buttonLook } from '#components/ui/button-look.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Reading } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import { longestQuestion } from '#lib/search/question.ts'

export interface FilterField {
  /** As the address has it. */
  name: string
  label: string
  help?: string
  /** What is chosen; null for anything. */
  chosen: string | null
  choices: readonly { value: string; text: Reading; count: number }[]
}

/**
 * What a list can be narrowed by, as a plain form: what is chosen goes into the address. Each choice says how much it would leave of what
 * the others leave. Folded, so that the list comes first, until something is chosen.
 */
export function FilterForm({
  action,
  text,
  fields,
  isOpen,
  locale,
}: {
  /** The list's own address. */
  action: string
  text: string
  fields: readonly FilterField[]
  isOpen: boolean
  locale: Locale
}) {
  const t = translator(locale)
  const id = useId()
  return (
    <search>
      <details open={isOpen} className="no-print border-t border-rule">
        <summary className="py-2.5 font-semibold">{t('filters.filter')}</summary>
        <form method="get" action={action} className="grid gap-x-5 gap-y-4 pt-1 pb-6 sm:grid-cols-2 wide:grid-cols-3">
          <Field label={t('filters.names.text')} help={t('filters.help.text')} id={`${id}-text`}>
            <input
              id={`${id}-text`}
              type="search"
              name="q"
              defaultValue={text}
              maxLength={longestQuestion}
              aria-describedby={`${id}-text-help`}
              className="control"
            />
          </Field>
          {fields.map(({ name, label, help, chosen, choices }) => (
            <Field key={name} label={label} help={help} id={`${id}-${name}`}>
              <select
                id={`${id}-${name}`}
                name={name}
                defaultValue={chosen ?? ''}
                aria-describedby={help && `${id}-${name}-help`}
                className="control"
              >
                <option value="">{t('filters.any')}</option>
                {choices.map(({ value, text: { text: words, lang }, count }) => (
                  <option key={value} value={value} lang={lang === locale ? undefined : lang}>
                    {t('filters.choice', { text: words, count })}
                  </option>
                ))}
              </select>
            </Field>
          ))}
          <p className="flex flex-wrap items-center gap-x-5 gap-y-3 sm:col-span-full">
            <button type="submit" className={buttonLook.primary}>
              {t('filters.apply')}
            </button>
            {isOpen && <a href={action}>{t('filters.clear')}</a>}
          </p>
        </form>
      </details>
    </search>
  )
}

function Field({ label, help, id, children }: { label: string; help?: string; id: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col justify-end">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {help && (
        <p id={`${id}-help`} className="text-sm text-muted">
          {help}
        </p>
      )}
      <div className="pt-1">{children}</div>
    </div>
  )
}

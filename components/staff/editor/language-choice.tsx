'use client'
import { useEditedLanguage } from '#components/form/edited-language.tsx'
import { useWords } from '#components/ui/language.tsx'
import { locales } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { lackingIn } from './lacking.ts'
import { useLive } from './live.tsx'
import { useOpenEditor } from './use-editor.ts'

/** In which language form and preview stand, and how many texts each lacks. */
export function LanguageChoice() {
  const t = useWords()
  const { editing } = useOpenEditor()
  const { locale: shown, show } = useEditedLanguage()
  const { content } = useLive()
  const { fields } = definitionOf(editing.record.type)
  return (
    <fieldset className="flex flex-wrap gap-x-5">
      <legend className="sr-only">{t('editor.language')}</legend>
      {locales.map((locale) => {
        const count = lackingIn(fields, content, locale).length
        return (
          <label
            key={locale}
            className="-mb-px flex min-h-10 cursor-pointer items-baseline gap-1.5 border-b-3 border-transparent py-2 text-muted hover:text-ink has-checked:border-accent has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="edited-language"
              className="sr-only"
              checked={locale === shown}
              onChange={() => show?.(locale)}
            />
            <span className="first-letter:uppercase">{t(`terms.languages.${locale}`)}</span>
            {count > 0 && <span className="text-sm font-normal text-warn">{t('editor.lacks', { count })}</span>}
          </label>
        )
      })}
    </fieldset>
  )
}

'use client'
import { useWords } from '#components/ui/language.tsx'
import { type Locale, locales } from '#lib/i18n/locales.ts'

/** Everything, or the texts of some languages alone. Asked only where the two differ. */
export function PublishedLanguages({
  isFirst,
  changed,
  others,
  chosen,
  onChange,
}: {
  /** Whether it was never public: then what is no text becomes public in any case. */
  isFirst: boolean
  /** Languages in which texts differ, with how many. */
  changed: ReadonlyMap<Locale, number>
  /** How much else differs. */
  others: number
  chosen: readonly Locale[]
  onChange: (languages: readonly Locale[]) => void
}) {
  const t = useWords()
  const offered = locales.filter((locale) => changed.has(locale))
  if (offered.length === 0 || (offered.length === 1 && (isFirst || others === 0))) return null
  const all = chosen.length === locales.length
  const toggle = (locale: Locale, on: boolean) => {
    const next = offered.filter((each) => (each === locale ? on : chosen.includes(each)))
    if (next.length > 0) onChange(next)
  }
  return (
    <fieldset className="space-y-1">
      <legend className="mb-1 font-semibold">{t('editor.publish.what')}</legend>
      <label className="choice">
        <input type="radio" name="what" checked={all} onChange={() => onChange(locales)} />
        {t(isFirst ? 'editor.publish.allLanguages' : 'editor.publish.everything')}
      </label>
      <label className="choice">
        <input type="radio" name="what" checked={!all} onChange={() => onChange(offered.slice(0, 1))} />
        <span>
          {t('editor.publish.someLanguages')}
          <span className="block text-sm text-muted">
            {t(isFirst ? 'editor.publish.someLanguagesFirst' : 'editor.publish.someLanguagesHelp')}
          </span>
        </span>
      </label>
      {!all && (
        <div className="flex flex-wrap gap-x-7 ps-8">
          {offered.map((locale) => (
            <label key={locale} className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(locale)}
                onChange={(event) => toggle(locale, event.target.checked)}
              />
              <span>
                {t(`terms.languages.${locale}`)}{' '}
                <span className="text-muted">{t('editor.publish.texts', { count: changed.get(locale) ?? 0 })}</span>
              </span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}

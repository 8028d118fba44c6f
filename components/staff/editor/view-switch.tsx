'use client'
import { useWords } from '#components/ui/language.tsx'
import { useView } from './view.ts'

/** On a narrow screen form and preview take turns. */
export function ViewSwitch() {
  const t = useWords()
  const { view, setView } = useView()
  return (
    <fieldset className="flex gap-x-5 @min-[54rem]:hidden">
      <legend className="sr-only">{t('editor.view.label')}</legend>
      {(['form', 'preview'] as const).map((each) => (
        <label
          key={each}
          className="-mb-px flex min-h-10 cursor-pointer items-baseline border-b-3 border-transparent py-2 text-muted hover:text-ink has-checked:border-accent has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-accent"
        >
          <input type="radio" name="view" className="sr-only" checked={view === each} onChange={() => setView(each)} />
          {t(`editor.view.${each}`)}
        </label>
      ))}
    </fieldset>
  )
}

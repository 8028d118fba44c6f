'use client'
import { useWords } from '#components/ui/language.tsx'
import { useView } from './view.ts'

/** On a narrow screen form and preview take turns; of a proposal, its changes and its form do on every screen. */
export function ViewSwitch({ changes }: { changes: boolean }) {
  const t = useWords()
  const { view, setView } = useView()
  return (
    <fieldset className={`flex gap-x-5 ${changes ? '' : '@min-[54rem]:hidden'}`}>
      <legend className="sr-only">{t('editor.view.label')}</legend>
      {(['changes', 'form', 'preview'] as const).slice(changes ? 0 : 1).map((each) => (
        <label
          key={each}
          className={`-mb-px flex min-h-10 cursor-pointer items-baseline border-b-3 border-transparent py-2 text-muted hover:text-ink has-checked:border-accent has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-accent ${each === 'preview' ? '@min-[54rem]:hidden' : ''}`}
        >
          <input type="radio" name="view" className="sr-only" checked={view === each} onChange={() => setView(each)} />
          {t(`editor.view.${each}`)}
        </label>
      ))}
    </fieldset>
  )
}

'use client'
import { useEffect, useRef } from 'react'
import { useFormState } from 'react-hook-form'
import { useWords } from '#components/ui/language.tsx'
import { fieldId } from './field-id.ts'
import { listProblems, problemInWords } from './problem.ts'

/** After a submit that did not fit: every problem, each a link to its field. It takes the focus, so that nobody misses it. */
export function ErrorSummary({ labelOf }: { labelOf?: (path: string) => string }) {
  const t = useWords()
  const { errors, submitCount } = useFormState()
  const problems = listProblems(errors)
  const box = useRef<HTMLDivElement>(null)
  const shown = submitCount > 0 && problems.length > 0
  useEffect(() => {
    if (shown && submitCount > 0) box.current?.focus()
  }, [shown, submitCount])
  if (!shown) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="space-y-2 border-s-4 border-danger bg-wash px-4 py-3">
      <p className="font-semibold">{t('form.problems', { count: problems.length })}</p>
      <ul className="list-disc space-y-1 ps-5">
        {problems.map(({ path, key }) => (
          <li key={path}>
            <a href={`#${fieldId(path)}`} onClick={(event) => focusField(event, path)}>
              {labelOf ? `${labelOf(path)}: ` : ''}
              {problemInWords(t, key)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A link moves the page; the field takes the focus too, also where it stands inside a composite control. */
function focusField(event: React.MouseEvent, path: string) {
  const field = document.getElementById(fieldId(path)) ?? document.querySelector(`[id^="${CSS.escape(fieldId(path))}"]`)
  if (!(field instanceof HTMLElement)) return
  event.preventDefault()
  field.scrollIntoView({ block: 'center' })
  field.focus()
}

'use client'
import { type MouseEvent, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useFormState } from 'react-hook-form'
import { Icon } from '#components/ui/icon.tsx'
import { useWords } from '#components/ui/language.tsx'
import { locales } from '#lib/i18n/locales.ts'
import { useEditedLanguage } from './edited-language.tsx'
import { controlOf, fieldId } from './field-id.ts'
import { inReadingOrder, isAnswered, listProblems, type Problem, problemInWords } from './problem.ts'

interface SummaryProps {
  /** How a field is named, by its dotted path. */
  labelOf?: ((path: string) => string) | undefined
}

/**
 * After a submit that did not fit, or an action that was refused: every problem, each a link to its field. While a person is
 * only typing, problems stand at their fields alone.
 */
export function ErrorSummary({ labelOf }: SummaryProps) {
  const { errors, submitCount } = useFormState()
  const problems = listProblems(errors)
  const isAsked = submitCount > 0 || problems.some(isAnswered)
  return isAsked && problems.length > 0 ? <Summary problems={problems} labelOf={labelOf} /> : null
}

/** It takes the focus when it comes, so that nobody misses it. */
function Summary({ problems, labelOf }: SummaryProps & { problems: readonly Problem[] }) {
  const t = useWords()
  const { show } = useEditedLanguage()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])

  const follow = (event: MouseEvent, path: string) => {
    event.preventDefault()
    const language = locales.find((locale) => path.endsWith(`.${locale}`))
    if (language && !controlOf(path)) flushSync(() => show?.(language))
    const control = controlOf(path)
    control?.closest('details')?.setAttribute('open', '')
    control?.scrollIntoView({ block: 'center' })
    control?.focus({ preventScroll: true })
  }
  return (
    <div ref={box} tabIndex={-1} role="alert" className="flex gap-3 border-s-4 border-danger bg-wash py-3 ps-4 pe-5">
      <Icon name="danger" className="mt-[0.15em] size-[1.2em] text-danger" />
      <div className="min-w-0 space-y-1">
        <p className="font-semibold">{t('form.problems', { count: problems.length })}</p>
        <ul className="list-disc space-y-1 ps-5">
          {inReadingOrder(problems).map(({ path, message }) => (
            <li key={path}>
              <a href={`#${fieldId(path)}`} onClick={(event) => follow(event, path)} className="text-danger">
                {labelOf && `${labelOf(path)}: `}
                {problemInWords(t, message)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

'use client'
import { type FieldError, type FieldErrors, get, useFormState } from 'react-hook-form'
import { useWords } from '#components/ui/language.tsx'
import type { Messages, Translator } from '#lib/i18n/translator.ts'
import { controlOf } from './field-id.ts'

export interface Problem {
  /** Dotted path of the field in the form's values. */
  path: string
  /** A key of the message namespace `problem`. */
  message: string
  /** Who found it: a rule of the form, or an action's answer. */
  type: string
}

/** The type of what an action found wrong, as against what the form itself finds while a person types. */
export const answered = 'answer'

export function isAnswered({ type }: Problem): boolean {
  return type === answered
}

/** A key of the message namespace `problem`, in words; an unknown key says only that the value is not accepted. */
export function problemInWords(t: Translator, message: string): string {
  const key = `problem.${message as keyof Messages['problem']}` as const
  return t.has(key) ? t(key) : t('problem.invalid')
}

/** What is wrong with one field, in words; undefined where nothing is. */
export function useProblem(name: string): string | undefined {
  const t = useWords()
  const { errors } = useFormState({ name })
  const error = get(errors, name) as FieldError | undefined
  const message = error?.message ?? error?.root?.message
  return message ? problemInWords(t, message) : undefined
}

/** Every field that has a problem, and what it is. */
export function listProblems(errors: FieldErrors, at = ''): Problem[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (!error || typeof error !== 'object' || name === 'ref') return []
    const path = at ? `${at}.${name}` : name
    const { message, type } = error as FieldError
    if (typeof message === 'string' && typeof type === 'string')
      return [{ path: path.replace(/\.root$/, ''), message, type }]
    return listProblems(error as FieldErrors, path)
  })
}

/** In the order in which their fields stand on the page, those of fields that are out of view at the end. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const placed = problems.map((problem) => ({ problem, control: controlOf(problem.path) }))
  return placed
    .toSorted((a, b) => {
      if (!a.control || !b.control) return Number(!a.control) - Number(!b.control)
      return a.control.compareDocumentPosition(b.control) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
    })
    .map(({ problem }) => problem)
}

'use client'
import { type FieldError, type FieldErrors, get, useFormState } from 'react-hook-form'
import { useWords } from '#components/ui/language.tsx'
import type { Messages, Translator } from '#lib/i18n/translator.ts'

/** A key of the message namespace `problem`, in words; an unknown key says only that the value is not accepted. */
export function problemInWords(t: Translator, key: string): string {
  return t.has(`problem.${key as keyof Messages['problem']}`)
    ? t(`problem.${key as keyof Messages['problem']}`)
    : t('problem.invalid')
}

/** What is wrong with one field, in words; undefined where nothing is. */
export function useProblem(name: string): string | undefined {
  const t = useWords()
  const { errors } = useFormState({ name })
  const error = get(errors, name) as FieldError | undefined
  const message = error?.message ?? error?.root?.message
  return message ? problemInWords(t, message) : undefined
}

/** Every field that has a problem, as its dotted path and its keys' first, in the order of the form. */
export function listProblems(errors: FieldErrors, at = ''): { path: string; key: string }[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (!error || typeof error !== 'object' || name === 'ref') return []
    const path = at ? `${at}.${name}` : name
    const { message, type } = error as FieldError
    if (typeof message === 'string' && type !== undefined) return [{ path: path.replace(/\.root$/, ''), key: message }]
    return listProblems(error as FieldErrors, path)
  })
}

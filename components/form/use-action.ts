'use client'
import { unstable_rethrow } from 'next/navigation'
import { useCallback, useRef, useState } from 'react'
import { type FieldPath, type FieldValues, type UseFormReturn, useFormContext } from 'react-hook-form'
import type { ActionFailure, ActionResult } from '#lib/action/result.ts'
import { fieldProblems } from './field-problems.ts'
import { answered as answer } from './problem.ts'

interface Options<T> {
  onDone?: (data: T) => void
  /** What stands before the form's own paths in those of the action's input, such as `content`. */
  prefix?: string
  /** For what runs by itself while a person types: its errors show at their fields, and no summary takes the focus. */
  quiet?: boolean
}

/** The part of a form that is told what is wrong. */
type Told<V extends FieldValues> = Pick<UseFormReturn<V>, 'setError' | 'clearErrors'>

/**
 * Runs a server action and puts its errors where they belong: those of fields on the fields of the form around it (dotted paths,
 * `prefix` taken off), the rest in `failure` for a banner. A lost connection is an `unavailable`: what was typed is still there.
 *
 * `form` is given where the hook stands beside the form and not within it.
 */
export function useAction<I, T, V extends FieldValues = FieldValues>(
  action: (input: I) => Promise<ActionResult<T>>,
  { onDone, prefix = '', quiet = false }: Options<T> = {},
  form?: Told<V>,
) {
  const around = useFormContext<V>() as Told<V> | null
  // These two stay the same, which the objects that hold them do not.
  const { setError, clearErrors } = form ?? around ?? {}
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<ActionFailure | null>(null)
  const marked = useRef<FieldPath<V>[]>([])

  const run = useCallback(
    async (input: I): Promise<ActionResult<T>> => {
      if (marked.current.length > 0) clearErrors?.(marked.current)
      marked.current = []
      setPending(true)
      const result = await answered(action(input))
      setPending(false)
      setFailure(result.ok ? null : result)
      if (result.ok) onDone?.(result.data)
      else if (setError) {
        for (const { path, message } of fieldProblems(result, prefix)) {
          setError(path as FieldPath<V>, { type: quiet ? 'kept' : answer, message })
          marked.current.push(path as FieldPath<V>)
        }
      }
      return result
    },
    [action, onDone, prefix, quiet, setError, clearErrors],
  )
  return { run, pending, failure, clear: useCallback(() => setFailure(null), []) }
}

/**
 * The action's answer. Where none came, nothing was changed: either the server could not be reached, or it failed in a way that it
 * has logged, which is when the error carries a digest. Next's own errors, such as a redirect, go on to Next.
 */
export async function answered<T>(call: Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await call
  } catch (error) {
    unstable_rethrow(error)
    return { ok: false, code: error instanceof Error && 'digest' in error ? 'failed' : 'unavailable' }
  }
}

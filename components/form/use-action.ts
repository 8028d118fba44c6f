'use client'
import { useCallback, useState } from 'react'
import { type UseFormReturn, useFormContext } from 'react-hook-form'
import type { ActionFailure, ActionResult } from '#lib/action/result.ts'

/**
 * Runs a server action and puts its errors where they belong: those of fields on the fields of the form around it (dotted paths,
 * `prefix` taken off), the rest in `failure` for a banner. A lost connection is an `unavailable`: what was typed is still there.
 */
export function useAction<I, T>(
  action: (input: I) => Promise<ActionResult<T>>,
  { onDone, prefix = '' }: { onDone?: (data: T) => void; prefix?: string } = {},
  form?: Pick<UseFormReturn, 'setError'>,
) {
  const around = useFormContext()
  const setError = (form ?? around)?.setError
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<ActionFailure | null>(null)

  const run = useCallback(
    async (input: I): Promise<ActionResult<T>> => {
      setPending(true)
      const result = await answered(action(input))
      setPending(false)
      setFailure(result.ok ? null : result)
      if (result.ok) onDone?.(result.data)
      else if (setError) {
        for (const [path, keys] of Object.entries(result.fields ?? {})) {
          setError(withoutPrefix(path, prefix), { type: 'server', message: keys[0] ?? 'invalid' })
        }
      }
      return result
    },
    [action, onDone, prefix, setError],
  )
  return { run, pending, failure, clear: useCallback(() => setFailure(null), []) }
}

/** The action's answer; where none came, that nothing was changed. */
export async function answered<T>(call: Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await call
  } catch {
    return { ok: false, code: 'unavailable' }
  }
}

export function withoutPrefix(path: string, prefix: string): string {
  return prefix && path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : path
}

'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionFailure } from '#lib/action/result.ts'
import type { UploadedFile } from '#lib/file/receive.ts'
import { sendFile } from './send-file.ts'

/** What goes on in one place for a file. `file` stays at hand when it fails, so that nobody has to look for it again. */
export type UploadState =
  | { is: 'idle' }
  | { is: 'sending'; file: File; part: number }
  | { is: 'cancelled'; file: File }
  | { is: 'failed'; file: File; failure: ActionFailure }
  | { is: 'done'; name: string; bytes: number }

/** Sends one file at a time. While one is on its way the browser asks before the page is left. */
export function useUpload(limit: number, onDone: (file: UploadedFile) => void) {
  const [state, setState] = useState<UploadState>({ is: 'idle' })
  const sending = useRef<AbortController | null>(null)
  const done = useRef(onDone)
  done.current = onDone

  const send = useCallback(
    async (file: File) => {
      sending.current?.abort()
      if (file.size > limit) {
        setState({ is: 'failed', file, failure: { ok: false, code: 'invalid', fields: { file: ['fileTooLarge'] } } })
        return
      }
      const own = new AbortController()
      sending.current = own
      setState({ is: 'sending', file, part: 0 })
      try {
        const onProgress = (part: number) => !own.signal.aborted && setState({ is: 'sending', file, part })
        const result = await sendFile(file, onProgress, own.signal)
        if (own.signal.aborted) return
        sending.current = null
        if (!result.ok) return setState({ is: 'failed', file, failure: result })
        done.current(result.data)
        setState({ is: 'done', name: result.data.name, bytes: result.data.bytes })
      } catch (error) {
        if (!own.signal.aborted) throw error
      }
    },
    [limit],
  )

  const cancel = useCallback(() => {
    sending.current?.abort()
    sending.current = null
    setState((now) => (now.is === 'sending' ? { is: 'cancelled', file: now.file } : now))
  }, [])

  const isSending = state.is === 'sending'
  useEffect(() => {
    if (!isSending) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isSending])
  useEffect(() => () => sending.current?.abort(), [])

  return { state, send, cancel, forget: useCallback(() => setState({ is: 'idle' }), []) }
}

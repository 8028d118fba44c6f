'use client'
import { useCallback } from 'react'
import type { ActionFailure } from '#lib/action/result.ts'
import { useOpenEditor } from '../editor/use-editor.ts'

/** The text on the screen, stored: which revision it is, and how often that was saved. */
type Stored = { ok: true; of: { revisionId: string; counter: number } } | ActionFailure

/** Saves what waits to be saved, so that what is shared or cleared is what the person sees; and reads the record again afterwards. */
export function useTextToClear() {
  const { editing, revisionId, saving, bringIn } = useOpenEditor()
  const stored = useCallback(async (): Promise<Stored> => {
    const { autosave } = saving
    if (await autosave.flush()) return { ok: true, of: { revisionId, counter: autosave.counter } }
    return autosave.status.is === 'unsaved' ? autosave.status.failure : { ok: false, code: 'unavailable' }
  }, [saving, revisionId])
  const readAgain = useCallback(
    () => bringIn(editing.revision ? revisionId : undefined),
    [bringIn, editing.revision, revisionId],
  )
  return { stored, readAgain }
}

'use client'
import { useEffect, useMemo, useState } from 'react'
import { answered } from '#components/form/use-action.ts'
import { publishableReferencesAction } from '#lib/revision/actions.ts'
import type { Companion } from '#lib/revision/companions.ts'
import type { Publication } from './publication.ts'
import { useOpenEditor } from './use-editor.ts'

/** What the open revision refers to that is not public, and which of it is taken along: at first, all that can be. */
export function useCompanions() {
  const { revisionId, saving } = useOpenEditor()
  const { autosave } = saving
  const [companions, setCompanions] = useState<readonly Companion[]>([])
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    let isOver = false
    const ask = async () => {
      // It is asked of what is stored.
      if (!(await autosave.flush())) return
      const result = await answered(publishableReferencesAction({ revisionId }))
      if (!isOver && result.ok) setCompanions(result.data)
    }
    void ask()
    return () => {
      isOver = true
    }
  }, [autosave, revisionId])

  const along = useMemo(
    (): Publication['along'] =>
      companions.flatMap(({ recordId, revision, complete }) =>
        revision && complete && !left.has(recordId) ? [{ revisionId: revision.id, counter: revision.counter }] : [],
      ),
    [companions, left],
  )
  const toggle = (recordId: string, on: boolean) =>
    setLeft((now) => new Set(on ? [...now].filter((id) => id !== recordId) : [...now, recordId]))
  return { companions, along, toggle }
}

'use client'
import { useEffect, useState } from 'react'
import { answered } from '#components/form/use-action.ts'
import { paths } from '#lib/paths.ts'
import { nextProposalAction } from '#lib/revision/actions.ts'
import type { Editing } from '#lib/revision/editing.ts'
import type { Opened } from './opened.ts'
import { isReviewed } from './reviewing.ts'

/** Where whoever decides on proposals goes on to. */
export interface Onward {
  /** The next proposal; null where none is left. */
  next: { href: string; waiting: number } | null
  /** Whether the one that was opened is decided, by this person or another. */
  decided: boolean
}

/**
 * The way on from a proposal that was opened to be decided; null where none was, and until it is known. It is asked again once that one is
 * decided: the decision may have taken others along.
 */
export function useNextProposal(opened: Opened, editing: Editing): Onward | null {
  const [from] = useState(isReviewed(opened.editing) ? (opened.editing.revision?.id ?? null) : null)
  const [onward, setOnward] = useState<Onward | null>(null)
  const decided = editing.revision?.id !== from || editing.revision?.state !== 'submitted'

  useEffect(() => {
    if (!from) return
    let isOver = false
    const ask = async () => {
      const result = await answered(nextProposalAction({ revisionId: from }))
      if (isOver || !result.ok) return
      const { data } = result
      const next = data && {
        href: `${paths.admin.record(data.type, data.recordId)}?revision=${data.revisionId}`,
        waiting: data.waiting,
      }
      setOnward({ next, decided })
    }
    void ask()
    return () => {
      isOver = true
    }
  }, [from, decided])

  return onward?.decided === decided ? onward : null
}

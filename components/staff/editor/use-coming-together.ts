'use client'
import { useCallback, useState } from 'react'
import type { FieldConflict } from '#lib/action/result.ts'
import type { Content } from '#lib/content/definition.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { Editing } from '#lib/revision/editing.ts'
import { type Choices, merge } from '#lib/revision/merge.ts'
import type { Publication } from './publication.ts'
import type { Draft } from './use-draft.ts'

/** Two people, or two tabs of one, changed the same places, and somebody must choose. */
export interface Choosing {
  /** What mine meets: what became public since, or what another tab saved. */
  with: 'public' | 'saved'
  /** The record as it is now. */
  fresh: Editing
  base: Content
  theirs: Content
  mine: Content
  conflicts: FieldConflict[]
  /** Set where the choice is made on the way to publishing. */
  publication: Publication | null
  /** It changed once more while somebody was choosing. */
  again: boolean
}

export interface ComingTogether {
  choosing: Choosing | null
  setChoosing: (choosing: Choosing | null) => void
  /** Puts what was typed here since `stored` onto what is there now; whether nobody has to choose. */
  takeIn: (fresh: Editing, stored: Content, mine: Content) => 'together' | 'choose' | 'closed'
  /** Asks field by field where the draft and what became public since meet; null where they do not. */
  choosingOf: (fresh: Editing, publication?: Publication | null, again?: boolean) => Choosing | null
  /** What was chosen goes into the draft. */
  settle: (choosing: Choosing, choices: Choices) => void
}

/** How what was typed here and what happened elsewhere become one: by themselves where they do not meet, by choosing where they do. */
export function useComingTogether({ editing, adopt, saving }: Draft): ComingTogether {
  const [choosing, setChoosing] = useState<Choosing | null>(null)
  const { fields } = definitionOf(editing.record.type)

  const takeIn = useCallback(
    (fresh: Editing, stored: Content, mine: Content) => {
      const { may, revision } = fresh
      const closed = !may.draft || (revision !== null && revision.state !== 'draft' && revision.state !== 'returned')
      if (closed) {
        adopt(fresh)
        return 'closed'
      }
      const { content, conflicts } = merge(fields, stored, fresh.content, mine)
      if (conflicts.length === 0) {
        adopt(fresh, { content, ...saving.unsaved })
        return 'together'
      }
      const sides = { base: stored, theirs: fresh.content, mine }
      setChoosing({ with: 'saved', fresh, ...sides, conflicts, publication: null, again: false })
      return 'choose'
    },
    [adopt, fields, saving],
  )

  const choosingOf = useCallback(
    (fresh: Editing, publication: Publication | null = null, again = false): Choosing | null => {
      if (!fresh.carried || fresh.carried.conflicts.length === 0) return null
      const { base, conflicts } = fresh.carried
      const sides = { base, theirs: fresh.current, mine: fresh.content }
      return { with: 'public', fresh, ...sides, conflicts, publication, again }
    },
    [],
  )

  const settle = useCallback(
    ({ with: other, fresh, base, theirs, mine }: Choosing, choices: Choices) => {
      const { content } = merge(fields, base, theirs, mine, choices)
      setChoosing(null)
      if (other === 'saved') adopt(fresh, { content, ...saving.unsaved })
      // From here on the draft is a change of what is public now.
      else adopt({ ...fresh, carried: null }, { content, baseVersion: fresh.record.version })
    },
    [adopt, fields, saving],
  )

  return { choosing, setChoosing, takeIn, choosingOf, settle }
}

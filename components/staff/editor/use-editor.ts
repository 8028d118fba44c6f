'use client'
import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Step } from '#components/record/own-act.ts'
import { useWords } from '#components/ui/language.tsx'
import { tell } from '#components/ui/toast.tsx'
import { sameJson } from '#lib/content/canonical.ts'
import type { Content } from '#lib/content/definition.ts'
import type { SaveStatus } from './autosave.ts'
import { browserShelf, kept } from './kept-copy.ts'
import type { Opened } from './opened.ts'
import { type ComingTogether, useComingTogether } from './use-coming-together.ts'
import { type Draft, useDraft } from './use-draft.ts'
import { useStep } from './use-step.ts'

/** Something that happened to what is open, which its author should know of. */
type Note =
  /** What an earlier visit could not save stands in the form again. */
  | { is: 'putBack'; at: string; before: Content }
  /** It was submitted, published or discarded elsewhere; what was typed since is kept in this browser. */
  | { is: 'closed' }

export interface Editor extends Draft, ComingTogether {
  opened: Opened
  status: SaveStatus
  /** Whether there is a draft, be it one that the first save has just made. */
  hasDraft: boolean
  note: Note | null
  dismiss: () => void
  /** Reads the record again and puts what is typed here onto it. Whether that could be done. */
  bringIn: (revisionId?: string) => Promise<boolean>
  /** The form holds this instead, and saves it. */
  replace: (content: Content) => void
  /** Makes a step that changes several fields at once, and offers to undo it at once. */
  step: (step: Step) => void
}

/** The editor of one record, from opening to its next publication and on. */
export function useEditor(opened: Opened): Editor {
  const t = useWords()
  const draft = useDraft(opened)
  const together = useComingTogether(draft)
  const [note, setNote] = useState<Note | null>(null)
  const { editing, saving, reopen, editable, form } = draft
  const { takeIn } = together
  const { autosave } = saving
  const status = useSyncExternalStore(
    autosave.subscribe,
    () => autosave.status,
    () => autosave.status,
  )

  const bringIn = useCallback(
    async (which?: string) => {
      const fresh = await reopen(which)
      if (!fresh.ok) return false
      const wasTyped = autosave.isDirty
      const outcome = takeIn(fresh.data, autosave.stored.content, structuredClone(form.getValues()))
      if (outcome === 'closed' && wasTyped) setNote({ is: 'closed' })
      if (outcome === 'together' && wasTyped) tell({ text: t('editor.typed.together') })
      return true
    },
    [reopen, takeIn, autosave, form, t],
  )

  const replace = useCallback(
    (content: Content) => {
      form.reset(content)
      saving.typed(content)
      setNote(null)
    },
    [form, saving],
  )

  const step = useStep(draft)

  // Another tab of this person has saved, or a colleague has decided: not a thing to ask about before it is looked at.
  const isStale = status.is === 'unsaved' && status.failure.code === 'stale'
  useEffect(() => {
    if (isStale) void bringIn()
  }, [isStale, bringIn])

  const { userId } = opened.person
  const { id: recordId, type } = editing.record
  useEffect(() => {
    if (!editable) return
    const copy = kept(browserShelf(), { userId, type, recordId })
    if (!copy || sameJson(copy.content, form.getValues())) return
    const before = structuredClone(form.getValues())
    if (takeIn(editing, copy.stored.content, copy.content) !== 'together') return
    if (copy.message) saving.typed(form.getValues(), copy.message)
    setNote({ is: 'putBack', at: copy.at, before })
  }, [editable, editing, userId, type, recordId, form, takeIn, saving])

  return {
    ...draft,
    ...together,
    opened,
    status,
    hasDraft: editing.revision !== null || autosave.counter > 0,
    note,
    dismiss: useCallback(() => setNote(null), []),
    bringIn,
    replace,
    step,
  }
}

const Context = createContext<Editor | null>(null)
export const EditorProvider = Context

export function useOpenEditor(): Editor {
  const editor = useContext(Context)
  if (!editor) throw new Error('This stands in an editor')
  return editor
}

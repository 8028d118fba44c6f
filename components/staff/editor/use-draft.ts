'use client'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { useUploadedFiles } from '#components/form/file-facts.tsx'
import { useRecordLabels } from '#components/form/record-labels.tsx'
import { answered } from '#components/form/use-action.ts'
import type { ActionResult } from '#lib/action/result.ts'
import type { Content } from '#lib/content/definition.ts'
import { paths } from '#lib/paths.ts'
import { reopenAction } from '#lib/revision/actions.ts'
import type { Editing } from '#lib/revision/editing.ts'
import { contentResolver, type Strictness } from './content-resolver.ts'
import { DraftSaving } from './draft-saving.ts'
import { type DraftValue, isEditable, type Opened, storedOf } from './opened.ts'

export interface Draft {
  editing: Editing
  /** The open revision's id, or the one that the first save will make. */
  revisionId: string
  form: UseFormReturn<Content>
  saving: DraftSaving
  editable: boolean
  /** The newest version that is known to be public: above `editing.record.version` where somebody published meanwhile. */
  publicVersion: number
  /** Whether the editor is still there: what answers late must not be shown in another page. */
  isHere: RefObject<boolean>
  /** Reads the record again as it is now; changes nothing here. */
  reopen: (revisionId?: string) => Promise<ActionResult<Editing>>
  /** What was read again is what is open from now on, and the form shows it; or `changed`, which is still to be saved. */
  adopt: (fresh: Editing, changed?: Partial<DraftValue>) => void
  /** From now on the form says at each field what it lacks to become public; whether it lacks nothing. */
  demandComplete: () => Promise<boolean>
}

/** A draft as it is open in the editor: its form and its saving, from one revision to the next. */
export function useDraft(opened: Opened): Draft {
  const { type } = opened.editing.record
  const { add } = useRecordLabels()
  const { add: addFile } = useUploadedFiles()
  const [editing, setEditing] = useState(opened.editing)
  const [revisionId, setRevisionId] = useState(opened.revisionId)
  const [publicVersion, setPublicVersion] = useState(opened.editing.record.version)
  const [strictness] = useState<Strictness>(() => ({ complete: false }))
  const [saving] = useState(() => new DraftSaving(opened))
  const form = useForm<Content>({
    defaultValues: opened.editing.content,
    resolver: contentResolver(type, strictness),
    mode: 'onChange',
  })
  const editable = isEditable(editing)
  const recordId = editing.record.id

  const isHere = useRef(true)
  useEffect(() => {
    const { autosave } = saving
    isHere.current = true
    autosave.start()
    return () => {
      isHere.current = false
      void autosave.flush()
      autosave.stop()
    }
  }, [saving])

  useEffect(
    () =>
      saving.whenSaved(({ recordVersion }) => {
        setPublicVersion((known) => Math.max(known, recordVersion))
        // A new record has its lasting address once it is stored.
        const address = paths.admin.record(type, recordId)
        if (location.pathname !== address) history.replaceState(null, '', address)
      }),
    [saving, type, recordId],
  )

  useEffect(() => {
    if (!editable) return
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => saving.typed(structuredClone(values)),
    })
  }, [editable, form, saving])

  const adopt = useCallback(
    (fresh: Editing, changed: Partial<DraftValue> = {}) => {
      const { content, baseVersion, message } = { ...storedOf(fresh), ...changed }
      const { record, revision, names } = fresh
      for (const [id, name] of Object.entries(names)) add(id, name)
      for (const [id, facts] of Object.entries(fresh.files.known)) addFile(id, facts)
      const goesTo = revision?.id ?? crypto.randomUUID()
      setEditing(fresh)
      setRevisionId(goesTo)
      setPublicVersion(record.version)
      saving.adopt(fresh, goesTo, baseVersion)
      form.reset(content)
      if (isEditable(fresh)) saving.typed(content, message)
    },
    [add, addFile, form, saving],
  )

  const reopen = useCallback(
    (which?: string) => answered(reopenAction({ type, recordId, ...(which ? { revisionId: which } : {}) })),
    [type, recordId],
  )

  const demandComplete = useCallback(() => {
    strictness.complete = true
    return form.trigger()
  }, [form, strictness])

  return { editing, revisionId, form, saving, editable, publicVersion, isHere, reopen, adopt, demandComplete }
}

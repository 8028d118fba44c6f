'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Step } from '#components/record/own-act.ts'
import { useWords } from '#components/ui/language.tsx'
import { tell } from '#components/ui/toast.tsx'
import type { Content } from '#lib/content/definition.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { merge } from '#lib/revision/merge.ts'
import type { Draft } from './use-draft.ts'

/**
 * Puts a step into the draft and offers to undo it, for as long as that draft is open. Undoing takes back what the step changed and
 * leaves what was typed elsewhere since.
 */
export function useStep({ editing, editable, revisionId, form, saving }: Draft): (step: Step) => void {
  const t = useWords()
  const { fields } = definitionOf(editing.record.type)
  /** What takes the offer back, by the draft that it is about. */
  const [offers] = useState(() => new Map<string, () => void>())
  const draft = editable ? revisionId : ''

  useEffect(() => () => offers.get(draft)?.(), [offers, draft])

  const put = useCallback(
    (content: Content, message: string) => {
      form.reset(content)
      saving.typed(structuredClone(content), message)
      saving.autosave.hurry()
    },
    [form, saving],
  )

  return useCallback(
    ({ content, message, told }) => {
      const before = structuredClone(form.getValues())
      const said = saving.message
      offers.get(draft)?.()
      put(content, message)
      const undo = () => {
        // Where what the step made was changed since, what was there before it holds.
        const undone = merge(fields, content, structuredClone(form.getValues()), before)
        put(undone.content, saving.message === message ? said : saving.message)
        tell({ text: t('editor.done.undone') })
      }
      offers.set(draft, tell({ text: told, action: { label: t('form.undo'), run: undo } }))
    },
    [form, saving, put, fields, offers, draft, t],
  )
}

'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { answered } from '#components/form/use-action.ts'
import { useWords } from '#components/ui/language.tsx'
import { tell } from '#components/ui/toast.tsx'
import type { ActionFailure, ActionResult } from '#lib/action/result.ts'
import { locales } from '#lib/i18n/locales.ts'
import { paths } from '#lib/paths.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { moveRevisionAction, publishAction, restoreAction, withdrawAction } from '#lib/revision/actions.ts'
import type { Published } from '#lib/revision/commit.ts'
import type { Restored } from '#lib/revision/decide.ts'
import type { Editing } from '#lib/revision/editing.ts'
import type { Choices } from '#lib/revision/merge.ts'
import type { Move } from '#lib/revision/moves.ts'
import { restore, withdraw } from './decide.ts'
import type { Publication } from './publication.ts'
import type { Choosing } from './use-coming-together.ts'
import { useOpenEditor } from './use-editor.ts'

/** What choices were made against which version. */
interface Chosen {
  choices: Choices
  against: number
}

/** Each act: null where it was done (or somebody has to choose first, which then shows), else why not. Nothing is lost either way. */
export interface Acts {
  publish: (publication: Publication, chosen?: Chosen & { choosing: Choosing }) => Promise<ActionFailure | null>
  move: (move: Move, message: string) => Promise<ActionFailure | null>
  withdraw: (message: string) => Promise<ActionFailure | null>
  /** A withdrawn record is public again as it last was; under four eyes, that is proposed. */
  restore: (message: string) => Promise<ActionFailure | null>
}

/** What can be done with what is open. Whatever waits to be saved is saved first, so that an act is about what the person sees. */
export function useActs(): Acts {
  const t = useWords()
  const router = useRouter()
  const editor = useOpenEditor()
  const { editing, revisionId, form, saving, isHere, reopen, adopt, choosingOf, setChoosing, bringIn } = editor

  const showAgain = useCallback(
    async (which?: string) => {
      const fresh = await reopen(which)
      if (!isHere.current) return
      if (!fresh.ok) return location.reload()
      adopt(fresh.data)
      // Counts in the rail, and the page's own name.
      router.refresh()
    },
    [reopen, adopt, router, isHere],
  )

  /**
   * Where somebody else was faster, or four eyes were switched on, what is open is shown as it is now, with what was typed here; then it is
   * to be decided again.
   */
  const told = useCallback(
    async (failure: ActionFailure) => {
      if (failure.code === 'stale' || failure.code === 'forbidden')
        await bringIn(editing.revision ? revisionId : undefined)
      return failure
    },
    [bringIn, editing, revisionId],
  )

  /** Saves what waits; why it could not, or null. */
  const saved = useCallback(async (): Promise<ActionFailure | null> => {
    const { autosave } = saving
    if (await autosave.flush()) return null
    return autosave.status.is === 'unsaved' ? autosave.status.failure : { ok: false, code: 'unavailable' }
  }, [saving])

  const undo = useCallback(
    async (published: readonly Published[], before: Editing) => {
      for (const { recordId, version } of [...published].reverse()) {
        const wasPublic = recordId === before.record.id && before.record.lifecycle === 'published'
        const result: ActionResult<Published | Restored> = wasPublic
          ? await answered(restoreAction({ recordId, version, restores: version - 1 }))
          : await answered(withdrawAction({ recordId, version, message: '' }))
        if (!result.ok) return tell({ text: t('editor.done.notUndone') })
      }
      tell({ text: t('editor.done.undone') })
      if (isHere.current && !saving.autosave.isDirty) await showAgain()
    },
    [saving, showAgain, t, isHere],
  )

  const publish = useCallback<Acts['publish']>(
    async (publication, chosen) => {
      const { languages, along, message } = publication
      const unsaved = await saved()
      if (unsaved) return unsaved
      const request = {
        revisionId,
        counter: saving.autosave.counter,
        message,
        ...(languages.length < locales.length ? { languages: [...languages] } : {}),
        ...(chosen ? { choices: { ...chosen.choices }, chosenAgainst: chosen.against } : {}),
      }
      const result = await answered(publishAction({ requests: [request, ...along] }))
      if (result.ok) {
        const own = result.data.find(({ recordId }) => recordId === editing.record.id)
        const isForEveryone = definitionOf(editing.record.type).audience(form.getValues()) === 'public'
        tell({
          text: t(isForEveryone ? 'editor.done.published' : 'editor.done.inForce', {
            version: own?.version ?? 0,
            along: result.data.length - 1,
          }),
          // Under four eyes, what is public is brought back by a proposal and not at once.
          ...(editing.fourEyes && editing.record.lifecycle === 'published'
            ? {}
            : { action: { label: t('form.undo'), run: () => void undo(result.data, editing) } }),
        })
        await showAgain()
        setChoosing(null)
        return null
      }
      if (result.code !== 'conflict' && !(result.code === 'stale' && chosen)) return told(result)
      const fresh = await reopen(editing.revision ? revisionId : undefined)
      const choosing = fresh.ok ? choosingOf(fresh.data, publication, chosen !== undefined) : null
      if (!choosing) return told(result)
      setChoosing(choosing)
      return null
    },
    [saved, told, revisionId, form, saving, editing, t, undo, showAgain, reopen, choosingOf, setChoosing],
  )

  const move = useCallback<Acts['move']>(
    async (which, message) => {
      // What is to be discarded need not be saved before.
      const unsaved = which === 'discard' ? null : await saved()
      if (unsaved) return unsaved
      const result = await answered(
        moveRevisionAction({ move: which, revisionId, counter: saving.autosave.counter, message }),
      )
      if (!result.ok) return told(result)
      tell({ text: t(`editor.done.${which}`) })
      if (which === 'discard') saving.forget()
      const isGone = which === 'discard' && editing.record.version === 0
      if (isGone) router.push(paths.admin.list(editing.record.type))
      else await showAgain(which === 'sendBack' || which === 'reject' ? revisionId : undefined)
      return null
    },
    [saved, told, revisionId, saving, t, editing, router, showAgain],
  )

  /** What a decision is made about, and how it is told: what is open is shown again, as long as it is open. */
  const decision = useCallback(
    (version: number) => {
      const { id: recordId, audience } = editing.record
      return [
        { recordId, version, audience, fourEyes: editing.fourEyes },
        {
          t,
          show: async () => {
            if (isHere.current) await showAgain()
          },
        },
      ] as const
    },
    [editing, t, isHere, showAgain],
  )

  const withdrawOpen = useCallback<Acts['withdraw']>(
    async (message) => {
      const unsaved = await saved()
      if (unsaved) return unsaved
      const [record, telling] = decision(editor.publicVersion)
      const failure = await withdraw(record, message, telling)
      return failure && told(failure)
    },
    [saved, told, decision, editor.publicVersion],
  )

  const restoreOpen = useCallback<Acts['restore']>(
    async (message) => {
      const [record, telling] = decision(editing.record.version)
      const failure = await restore(record, message, telling)
      return failure && told(failure)
    },
    [told, decision, editing],
  )

  return useMemo(
    () => ({ publish, move, withdraw: withdrawOpen, restore: restoreOpen }),
    [publish, move, withdrawOpen, restoreOpen],
  )
}

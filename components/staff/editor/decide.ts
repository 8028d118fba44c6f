import { answered } from '#components/form/use-action.ts'
import { tell } from '#components/ui/toast.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import type { Audience } from '#lib/content/definition.ts'
import type { Translator } from '#lib/i18n/translator.ts'
import { restoreAction, withdrawAction } from '#lib/revision/actions.ts'

/** A record as a decision about it is made: from the editor or from a list. */
export interface Decided {
  recordId: string
  /** The version that the person sees. */
  version: number
  audience: Audience
  /** Whether the office asks for four eyes: it then comes back by a proposal and not at once. */
  fourEyes: boolean
}

/** How a decision is told, and what shows what became of it: once when it is done, again when it is undone. */
interface Telling {
  t: Translator
  show: () => void | Promise<void>
}

/** Withdraws a record and offers to undo it, where that is at once. Null where it was done, else why not. */
export async function withdraw(record: Decided, message: string, { t, show }: Telling): Promise<ActionFailure | null> {
  const { recordId, version, audience, fourEyes } = record
  const result = await answered(withdrawAction({ recordId, version, message }))
  if (!result.ok) return result
  const undo = async () => {
    const { version: withdrawn } = result.data
    const back = await answered(restoreAction({ recordId, version: withdrawn, restores: withdrawn - 1 }))
    tell({ text: t(back.ok ? 'editor.done.undone' : 'editor.done.notUndone') })
    await show()
  }
  tell({
    text: t(audience === 'public' ? 'editor.done.withdrawn' : 'editor.done.withdrawnClosed'),
    ...(fourEyes ? {} : { action: { label: t('form.undo'), run: () => void undo() } }),
  })
  await show()
  return null
}

/**
 * Puts a withdrawn record back as it last was, or proposes it with a word to the reviewer. Null where it was done, else why not. Undoing it says again what was said when it was
 * withdrawn: it is offered where that is known.
 */
export async function restore(
  record: Decided & { withdrawnWith?: string },
  message: string,
  { t, show }: Telling,
): Promise<ActionFailure | null> {
  const { recordId, version, audience, withdrawnWith } = record
  // The last version is the withdrawal itself.
  const result = await answered(restoreAction({ recordId, version, restores: version - 1, message }))
  if (!result.ok) return result
  if (result.data.is === 'proposed') {
    tell({ text: t('editor.done.submit') })
    await show()
    return null
  }
  const { version: restored } = result.data
  const undo = async () => {
    const again = await answered(withdrawAction({ recordId, version: restored, message: withdrawnWith ?? '' }))
    tell({ text: t(again.ok ? 'editor.done.undone' : 'editor.done.notUndone') })
    await show()
  }
  tell({
    text: t(`editor.done.${audience === 'public' ? 'restored' : 'inForce'}`, { version: restored }),
    ...(withdrawnWith === undefined ? {} : { action: { label: t('form.undo'), run: () => void undo() } }),
  })
  await show()
  return null
}

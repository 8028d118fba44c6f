'use client'
import { useState } from 'react'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import { FailureBanner } from './failure-banner.tsx'
import { type ActWords, actWords, type FurtherAct } from './next-act.ts'
import { useActs } from './use-acts.ts'
import { useOpenEditor } from './use-editor.ts'

/** Acts that take a word to somebody, and whether they must. */
const reasons = {
  submit: 'optional',
  sendBack: 'required',
  reject: 'required',
  withdraw: 'optional',
  withdrawClosed: 'optional',
} as const
const takesReason = (words: ActWords): words is keyof typeof reasons => words in reasons

const dangers: ReadonlySet<FurtherAct> = new Set(['reject', 'discard', 'withdraw'])

/** Asks before anything but publishing: what will happen and what is kept, and a button that says it. */
export function ActDialog({ act, onClose }: { act: FurtherAct | null; onClose: () => void }) {
  // While it closes, it still shows what it asked.
  const [shown, setShown] = useState<FurtherAct>('submit')
  if (act && act !== shown) setShown(act)
  return <Question act={shown} open={act !== null} onClose={onClose} />
}

function Question({ act, open, onClose }: { act: FurtherAct; open: boolean; onClose: () => void }) {
  const t = useWords()
  const acts = useActs()
  const { editing, saving } = useOpenEditor()
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<ActionFailure | null>(null)
  const words = actWords(act, editing.record)
  const author = editing.revision?.authorName ?? ''

  const run = (message: string) => {
    if (act === 'withdraw') return acts.withdraw(message)
    return act === 'restore' ? acts.restore() : acts.move(act, message)
  }
  const confirm = async (message: string) => {
    setPending(true)
    const failed = await run(message)
    setPending(false)
    setFailure(failed)
    if (!failed) onClose()
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={() => {
        setFailure(null)
        onClose()
      }}
      title={t(`editor.act.${words}.title`)}
      consequence={<p>{t(`editor.act.${words}.consequence`, { author })}</p>}
      confirm={t(`editor.act.${words}.confirm`)}
      kind={dangers.has(act) ? 'danger' : 'primary'}
      {...(takesReason(words)
        ? {
            reason: {
              label: t(`editor.reason.${words}.label`),
              help: t(`editor.reason.${words}.help`),
              required: reasons[words] === 'required',
              // What was said while the draft was written.
              ...(act === 'submit' ? { initial: saving.message } : {}),
            },
          }
        : {})}
      pending={pending}
      onConfirm={confirm}
    >
      <FailureBanner failure={failure} />
    </ConfirmDialog>
  )
}

'use client'
import { useState } from 'react'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import type { Editing } from '#lib/revision/editing.ts'
import { ActFailure } from './failure-banner.tsx'
import { type ActWords, actWords, type FurtherAct } from './next-act.ts'

/** Acts that take a word to somebody, and whether they must. */
const reasons = {
  submit: 'optional',
  restoreProposed: 'optional',
  sendBack: 'required',
  reject: 'required',
  withdraw: 'optional',
  withdrawClosed: 'optional',
} as const
const takesReason = (words: ActWords): words is keyof typeof reasons => words in reasons

const dangers: ReadonlySet<FurtherAct> = new Set(['reject', 'discard', 'withdraw'])

/** Asks before an act: what will happen and what is kept, and a button that says it. */
export function ActQuestion({
  act,
  record,
  fourEyes,
  author = '',
  message,
  consequence,
  open,
  onClose,
  run,
}: {
  act: FurtherAct
  record: Pick<Editing['record'], 'type' | 'audience'>
  fourEyes: boolean
  /** Whose proposal it is about. */
  author?: string
  /** What the reason begins with. */
  message?: string | undefined
  /** What will happen, where it is another than anywhere else. */
  consequence?: string | undefined
  open: boolean
  onClose: () => void
  /** Does it, and resolves with why it could not; null where it was done. */
  run: (message: string) => Promise<ActionFailure | null>
}) {
  const t = useWords()
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<ActionFailure | null>(null)
  const words = actWords(act, { ...record, fourEyes })

  const confirm = async (said: string) => {
    setPending(true)
    const failed = await run(said)
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
      consequence={<p>{consequence ?? t(`editor.act.${words}.consequence`, { author })}</p>}
      confirm={t(`editor.act.${words}.confirm`)}
      kind={dangers.has(act) ? 'danger' : 'primary'}
      {...(takesReason(words)
        ? {
            reason: {
              label: t(`editor.reason.${words}.label`),
              help: t(`editor.reason.${words}.help`),
              required: reasons[words] === 'required',
              ...(message === undefined ? {} : { initial: message }),
            },
          }
        : {})}
      pending={pending}
      onConfirm={confirm}
    >
      <ActFailure failure={failure} type={record.type} />
    </ConfirmDialog>
  )
}

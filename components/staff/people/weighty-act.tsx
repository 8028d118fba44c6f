'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { useAction } from '#components/form/use-action.ts'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { tell } from '#components/ui/toast.tsx'
import type { ActionResult } from '#lib/action/result.ts'
import { FailureBanner } from './failure-banner.tsx'

/** An act on an account that is asked about before it is done, and told of after. */
export function WeightyAct<T>({
  userId,
  action,
  name,
  title,
  consequence,
  done,
  kind = 'danger',
}: {
  userId: string
  action: (input: { userId: string }) => Promise<ActionResult<T>>
  /** What the buttons say. */
  name: string
  title: string
  consequence: ReactNode
  /** What is told when it is done. */
  done: (data: T) => string
  kind?: 'primary' | 'danger'
}) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const { run, pending, failure, clear } = useAction(action, {
    onDone: (data) => {
      setOpen(false)
      tell({ text: done(data) })
      router.refresh()
    },
  })
  return (
    <>
      <Button
        kind={kind === 'danger' ? 'danger' : 'quiet'}
        onPress={() => {
          clear()
          setOpen(true)
        }}
      >
        {name}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={title}
        consequence={<p>{consequence}</p>}
        confirm={name}
        kind={kind}
        pending={pending}
        onConfirm={() => void run({ userId })}
      >
        <FailureBanner failure={failure} />
      </ConfirmDialog>
    </>
  )
}

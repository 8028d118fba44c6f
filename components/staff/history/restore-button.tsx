'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAction } from '#components/form/use-action.ts'
import { Banner } from '#components/ui/banner.tsx'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useWords } from '#components/ui/language.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import { paths } from '#lib/paths.ts'
import type { RecordType } from '#lib/record-types.ts'
import { restoreAction } from '#lib/revision/actions.ts'

/** Publishes a past version again, after saying what will happen. */
export function RestoreButton({
  type,
  recordId,
  restores,
  current,
}: {
  type: RecordType
  recordId: string
  restores: number
  /** The version that the page was made from: nothing is restored over a newer one unseen. */
  current: number
}) {
  const t = useWords()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const { run, pending, failure, clear } = useAction(restoreAction, {
    onDone: ({ version }) => {
      setOpen(false)
      router.push(`${paths.admin.history(type, recordId)}?restored=${version}`)
    },
  })
  return (
    <>
      <Button
        onPress={() => {
          clear()
          setOpen(true)
        }}
      >
        {t('staff.history.restore', { version: restores })}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('staff.history.restoreTitle', { version: restores })}
        consequence={
          <>
            <p>{t('staff.history.restoreConsequence', { next: current + 1 })}</p>
            <p>{t('staff.history.restoreKept', { current })}</p>
          </>
        }
        confirm={t('staff.history.restore', { version: restores })}
        pending={pending}
        onConfirm={() => run({ recordId, version: current, restores })}
      >
        {failure && <Banner tone="danger" title={t(`staff.history.failed.${reasonOf(failure)}`)} />}
      </ConfirmDialog>
    </>
  )
}

function reasonOf({ code, fields = {} }: ActionFailure) {
  if (code === 'invalid') return Object.values(fields).flat().includes('unchanged') ? 'unchanged' : 'invalid'
  return code === 'stale' || code === 'forbidden' || code === 'unauthenticated' ? code : 'other'
}

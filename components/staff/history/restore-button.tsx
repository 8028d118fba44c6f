'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAction } from '#components/form/use-action.ts'
import { Banner } from '#components/ui/banner.tsx'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useWords } from '#components/ui/language.tsx'
import { tell } from '#components/ui/toast.tsx'
import type { ActionFailure } from '#lib/action/result.ts'
import { paths } from '#lib/paths.ts'
import type { RecordType } from '#lib/record-types.ts'
import { restoreAction } from '#lib/revision/actions.ts'

/** Publishes a past version again, after saying what will happen; under four eyes, it is proposed. */
export function RestoreButton({
  type,
  recordId,
  restores,
  current,
  fourEyes,
}: {
  type: RecordType
  recordId: string
  restores: number
  /** The version that the page was made from: nothing is restored over a newer one unseen. */
  current: number
  fourEyes: boolean
}) {
  const t = useWords()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const name = t(fourEyes ? 'staff.history.restoreProposal' : 'staff.history.restore', { version: restores })
  const { run, pending, failure, clear } = useAction(restoreAction, {
    onDone: (restored) => {
      setOpen(false)
      if (restored.is === 'proposed') {
        tell({ text: t('editor.done.submit') })
        router.push(`${paths.admin.record(type, recordId)}?revision=${restored.revisionId}`)
      } else router.push(`${paths.admin.history(type, recordId)}?restored=${restored.version}`)
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
        {name}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t(fourEyes ? 'staff.history.restoreProposalTitle' : 'staff.history.restoreTitle', { version: restores })}
        consequence={
          fourEyes ? (
            <p>{t('staff.history.restoreProposalConsequence')}</p>
          ) : (
            <>
              <p>{t('staff.history.restoreConsequence', { next: current + 1 })}</p>
              <p>{t('staff.history.restoreKept', { current })}</p>
            </>
          )
        }
        confirm={name}
        {...(fourEyes
          ? {
              reason: { label: t('editor.reason.submit.label'), help: t('editor.reason.submit.help'), required: false },
            }
          : {})}
        pending={pending}
        onConfirm={(message) => run({ recordId, version: current, restores, message })}
      >
        {failure && <Banner tone="danger" title={t(`staff.history.failed.${reasonOf(failure)}`)} />}
      </ConfirmDialog>
    </>
  )
}

function reasonOf({ code, fields = {} }: ActionFailure) {
  if (code === 'invalid') {
    const said = Object.values(fields).flat()
    return (['unchanged', 'ownDraft'] as const).find((key) => said.includes(key)) ?? 'invalid'
  }
  return code === 'stale' || code === 'forbidden' || code === 'unauthenticated' ? code : 'other'
}

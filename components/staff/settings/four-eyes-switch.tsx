'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAction } from '#components/form/use-action.ts'
import { Banner } from '#components/ui/banner.tsx'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useWords } from '#components/ui/language.tsx'
import { tell } from '#components/ui/toast.tsx'
import { setFourEyesAction } from '#lib/office/actions.ts'

/** Switches four eyes, after saying what that means from this moment on. */
export function FourEyesSwitch({ on, alone }: { on: boolean; alone: boolean }) {
  const t = useWords()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const to = on ? 'off' : 'on'
  const { run, pending, failure, clear } = useAction(setFourEyesAction, {
    onDone: () => {
      setOpen(false)
      tell({ text: t(`review.settings.done.${to}`) })
      router.refresh()
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
        {t(`review.settings.turn.${to}`)}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t(`review.settings.ask.${to}`)}
        consequence={
          <>
            <p>{t(`review.settings.consequence.${to}`)}</p>
            {alone && !on && <p className="font-semibold">{t('review.settings.aloneHelp')}</p>}
          </>
        }
        confirm={t(`review.settings.turn.${to}`)}
        pending={pending}
        onConfirm={() => void run({ on: !on })}
      >
        {failure && (
          <Banner
            tone="danger"
            title={t(`review.settings.failed.${failure.code === 'forbidden' ? 'forbidden' : 'other'}`)}
          />
        )}
      </ConfirmDialog>
    </>
  )
}

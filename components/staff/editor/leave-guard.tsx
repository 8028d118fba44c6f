'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useWords } from '#components/ui/language.tsx'
import { paths } from '#lib/paths.ts'
import { useOpenEditor } from './use-editor.ts'

/**
 * Nobody leaves with something unsaved unawares. A link within the office is followed once everything is stored; where that cannot be
 * done, the person is asked. Closing the tab or going elsewhere makes the browser ask.
 */
export function LeaveGuard() {
  const t = useWords()
  const router = useRouter()
  const { autosave } = useOpenEditor().saving
  const [wanted, setWanted] = useState<string | null>(null)
  const go = useCallback(
    // What is not the office's is a document of its own.
    (to: string) => (to.startsWith(paths.admin.desk) ? router.push(to) : location.assign(to)),
    [router],
  )

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (autosave.isDirty) event.preventDefault()
    }
    const follow = (event: MouseEvent) => {
      if (!autosave.isDirty || event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.origin !== location.origin) return
      if (link.pathname === location.pathname && link.hash) return
      event.preventDefault()
      event.stopPropagation()
      const to = link.pathname + link.search
      void autosave.flush().then((saved) => (saved ? go(to) : setWanted(to)))
    }
    addEventListener('beforeunload', leave)
    // Before the link itself hears of it.
    addEventListener('click', follow, { capture: true })
    return () => {
      removeEventListener('beforeunload', leave)
      removeEventListener('click', follow, { capture: true })
    }
  }, [autosave, go])

  return (
    <ConfirmDialog
      open={wanted !== null}
      onOpenChange={() => setWanted(null)}
      title={t('editor.leave.title')}
      consequence={<p>{t('editor.leave.consequence')}</p>}
      confirm={t('editor.leave.confirm')}
      kind="danger"
      onConfirm={() => {
        if (wanted) go(wanted)
        setWanted(null)
      }}
    />
  )
}

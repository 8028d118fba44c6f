'use client'
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { Button } from './button.tsx'
import { useWords } from './language.tsx'

interface ToastFacts {
  text: string
  /** What can still be done about it, such as undoing it. */
  action?: { label: string; run: () => void }
}

const queue = new ToastQueue<ToastFacts>({ maxVisibleToasts: 3 })

/** Tells that something was done, with what can undo it. Stays for ten seconds, or until it is closed where it carries an act. */
export function tell(toast: ToastFacts) {
  queue.add(toast, toast.action ? {} : { timeout: 10_000 })
}

/** Where toasts appear: once, in the staff layout. */
export function Toasts() {
  const t = useWords()
  return (
    <ToastRegion
      queue={queue}
      aria-label={t('form.notices')}
      className="fixed end-4 bottom-4 z-30 flex max-w-md flex-col gap-2 outline-none"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className="flex items-center gap-4 border border-ink bg-ground p-4 shadow-lg outline-none"
        >
          <ToastContent className="grow">{toast.content.text}</ToastContent>
          {toast.content.action && (
            <Button
              onPress={() => {
                toast.content.action?.run()
                queue.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <Button slot="close" aria-label={t('form.close')}>
            ✕
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  )
}

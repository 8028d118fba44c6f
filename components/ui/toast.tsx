'use client'
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { useWords } from './language.tsx'

interface ToastFacts {
  text: string
  /** What can still be done about it, such as undoing it. */
  action?: { label: string; run: () => void }
}

const queue = new ToastQueue<ToastFacts>({ maxVisibleToasts: 3 })

/**
 * Tells that something was done, with what can undo it. Stays for ten seconds, or until it is closed where it carries an act. What is
 * returned closes it: when the act that it carries can no longer be done.
 */
export function tell(toast: ToastFacts): () => void {
  const key = queue.add(toast, toast.action ? {} : { timeout: 10_000 })
  return () => queue.close(key)
}

/** Where toasts appear: once, in the staff layout; below dialogs, whose buttons they would cover on a narrow screen. */
export function Toasts() {
  const t = useWords()
  return (
    <ToastRegion
      queue={queue}
      aria-label={t('form.notices')}
      className="fixed inset-x-3 bottom-3 z-15 flex flex-col gap-2 rounded-[2px] sm:inset-x-auto sm:end-5 sm:bottom-5 sm:w-96"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className="flex items-center gap-2 rounded-[2px] border border-ink bg-ink py-2 ps-4 pe-2 text-ground shadow-float"
        >
          <ToastContent className="min-w-0 grow">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action && (
            <Button
              className="min-h-9! shrink-0 px-3!"
              onPress={() => {
                toast.content.action?.run()
                queue.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <IconButton
            slot="close"
            icon="close"
            label={t('form.close')}
            className="text-ground! hover:border-ground! hover:text-ground! active:bg-transparent!"
          />
        </AriaToast>
      )}
    </ToastRegion>
  )
}

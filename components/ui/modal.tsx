'use client'
import type { ReactNode } from 'react'
import { Modal as AriaModal, Dialog, Heading, ModalOverlay } from 'react-aria-components'
import { IconButton } from './icon-button.tsx'
import { useWords } from './language.tsx'

/** A dialog above the page: takes the focus, gives it back, closes with Escape or its button. */
export function Modal({
  title,
  open,
  onOpenChange,
  wide = false,
  asks = false,
  describedBy,
  children,
}: {
  title: ReactNode
  open: boolean
  onOpenChange: (open: boolean) => void
  wide?: boolean
  /** It waits for a decision: a press beside it does not close it. */
  asks?: boolean
  /** The id of what is read out with the title when it opens. */
  describedBy?: string
  children: ReactNode | ((close: () => void) => ReactNode)
}) {
  const t = useWords()
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={onOpenChange}
      isDismissable={!asks}
      className="fixed inset-0 z-20 overflow-y-auto bg-scrim p-3 sm:p-8"
    >
      <div className="flex min-h-full items-center justify-center">
        <AriaModal
          className={`w-full rounded-[2px] border border-control bg-ground shadow-float ${wide ? 'max-w-4xl' : 'max-w-xl'}`}
        >
          <Dialog
            role={asks ? 'alertdialog' : 'dialog'}
            {...(describedBy ? { 'aria-describedby': describedBy } : {})}
            className="relative flex flex-col gap-4 p-5 outline-none sm:p-8"
          >
            {({ close }) => (
              <>
                <Heading slot="title" level={2} className="me-10 text-xl">
                  {title}
                </Heading>
                {typeof children === 'function' ? children(close) : children}
                <IconButton
                  icon="close"
                  label={t('form.close')}
                  onPress={close}
                  className="absolute end-3 top-3 sm:end-6 sm:top-7"
                />
              </>
            )}
          </Dialog>
        </AriaModal>
      </div>
    </ModalOverlay>
  )
}

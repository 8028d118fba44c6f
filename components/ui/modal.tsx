'use client'
import type { ReactNode } from 'react'
import { Modal as AriaModal, Dialog, Heading, ModalOverlay } from 'react-aria-components'

/** A dialog above the page: takes the focus, gives it back, closes with Escape. */
export function Modal({
  title,
  open,
  onOpenChange,
  wide = false,
  children,
}: {
  title: ReactNode
  open: boolean
  onOpenChange: (open: boolean) => void
  wide?: boolean
  children: ReactNode | ((close: () => void) => ReactNode)
}) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-20 grid items-start justify-items-center overflow-y-auto bg-black/50 p-4 sm:items-center"
    >
      <AriaModal className={`w-full border border-rule bg-ground shadow-lg ${wide ? 'max-w-4xl' : 'max-w-xl'}`}>
        <Dialog className="max-h-[90vh] space-y-4 overflow-y-auto p-5 outline-none sm:p-7">
          {({ close }) => (
            <>
              <Heading slot="title" className="text-xl">
                {title}
              </Heading>
              {typeof children === 'function' ? children(close) : children}
            </>
          )}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  )
}

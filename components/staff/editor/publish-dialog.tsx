'use client'
import { useState } from 'react'
import { useWords } from '#components/ui/language.tsx'
import { Modal } from '#components/ui/modal.tsx'
import { PublishForm } from './publish-form.tsx'
import { useOpenEditor } from './use-editor.ts'

/** What will become public, before it does. */
export function PublishDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useWords()
  const { publicVersion } = useOpenEditor()
  // The number that it was opened with, also while it closes and the next is already another.
  const [version, setVersion] = useState(publicVersion + 1)
  if (open && version !== publicVersion + 1) setVersion(publicVersion + 1)
  return (
    <Modal wide asks title={t('editor.publish.title', { version })} open={open} onOpenChange={onOpenChange}>
      {(close) => <PublishForm version={version} onDone={close} />}
    </Modal>
  )
}

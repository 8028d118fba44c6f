'use client'
import { useState } from 'react'
import { useWords } from '#components/ui/language.tsx'
import { Modal } from '#components/ui/modal.tsx'
import { TextButton } from '#components/ui/text-button.tsx'
import { Differences } from './differences.tsx'
import { useLive } from './live.tsx'
import { isProposal } from './reviewing.ts'
import { useOpenEditor } from './use-editor.ts'

/** How many places differ from what is public, and which: before and after. */
export function DifferencesButton() {
  const t = useWords()
  const { editing } = useOpenEditor()
  const { differences } = useLive()
  const [open, setOpen] = useState(false)
  // Of a proposal they stand beside the page as it will be.
  if (editing.record.version === 0 || differences.length === 0 || isProposal(editing)) return null
  return (
    <>
      <TextButton className="text-sm" onPress={() => setOpen(true)}>
        {t('editor.differences', { count: differences.length })}
      </TextButton>
      <Modal
        wide
        title={t('editor.differencesTitle', { version: editing.record.version })}
        open={open}
        onOpenChange={setOpen}
      >
        <Differences found={differences} />
      </Modal>
    </>
  )
}

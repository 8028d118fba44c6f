'use client'
import { useEffect, useRef } from 'react'
import { useWords } from '#components/ui/language.tsx'
import { Modal } from '#components/ui/modal.tsx'
import { ToDo } from './to-do.tsx'
import { useGoTo } from './use-go-to.ts'

/** The same as a dialog: on a narrow screen, and when somebody wants to publish what is not complete. */
export function ToDoDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useWords()
  const goTo = useGoTo()
  const wanted = useRef<string | null>(null)
  // The field takes the focus once the dialog has given it back.
  useEffect(() => {
    if (open || !wanted.current) return
    const path = wanted.current
    wanted.current = null
    const turn = setTimeout(() => goTo(path), 0)
    return () => clearTimeout(turn)
  }, [open, goTo])
  return (
    <Modal title={t('editor.toDo')} open={open} onOpenChange={onOpenChange}>
      <ToDo
        onGo={(path) => {
          wanted.current = path
          onOpenChange(false)
        }}
      />
    </Modal>
  )
}

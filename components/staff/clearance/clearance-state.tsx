'use client'
import { useMemo, useState } from 'react'
import { useLocale, useWords } from '#components/ui/language.tsx'
import { Modal } from '#components/ui/modal.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { sameJson } from '#lib/content/canonical.ts'
import { formatDate } from '#lib/date/format.ts'
import { useLive } from '../editor/live.tsx'
import { useOpenEditor } from '../editor/use-editor.ts'
import { ClearanceNotes } from './clearance-notes.tsx'

/** Whether what is open was cleared outside the office, and by whom; with what was typed since, it was an earlier text. */
export function ClearanceState() {
  const t = useWords()
  const locale = useLocale()
  const { editing } = useOpenEditor()
  const { content } = useLive()
  const [open, setOpen] = useState(false)
  const { clearances, content: opened } = editing
  const isUntouched = useMemo(() => clearances.length > 0 && sameJson(content, opened), [clearances, content, opened])
  if (clearances.length === 0) return null
  const notes = clearances.map((note) => ({ ...note, isOfThisText: isUntouched && note.isOfThisText }))
  const holds = notes.findLast(({ isOfThisText }) => isOfThisText)
  const words = holds
    ? t('clearance.state.clearedBy', { name: holds.clearedBy, date: formatDate(holds.on, locale) })
    : t('clearance.state.earlier')
  return (
    <>
      <button
        type="button"
        title={words}
        onClick={() => setOpen(true)}
        className="group max-w-full cursor-pointer py-2 text-start wide:ms-auto"
      >
        <Tag tone={holds ? 'good' : 'warn'}>
          <span className="max-w-64 truncate underline decoration-1 underline-offset-[0.18em] group-hover:decoration-2 wide:max-w-xl">
            {words}
          </span>
        </Tag>
        <span className="sr-only">, {t('clearance.state.see')}</span>
      </button>
      <Modal title={t('clearance.state.title')} open={open} onOpenChange={setOpen}>
        <ClearanceNotes notes={notes} locale={locale} />
      </Modal>
    </>
  )
}

'use client'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { useWords } from '#components/ui/language.tsx'
import { TextButton } from '#components/ui/text-button.tsx'
import { ClockTime } from './clock-time.tsx'
import { noticesId } from './notices-id.ts'
import { useOpenEditor } from './use-editor.ts'

/**
 * Whether what was typed is stored, and since when. A screen reader is told when saving stops working and when it works again; not of
 * every save.
 */
export function SaveState() {
  const t = useWords()
  const { status } = useOpenEditor()
  const [said, setSaid] = useState('')
  const wasUnsaved = useRef(false)
  useEffect(() => {
    if (status.is === 'unsaved') {
      wasUnsaved.current = true
      setSaid(t('editor.save.unsaved'))
    } else if (status.is === 'saved' && wasUnsaved.current) {
      wasUnsaved.current = false
      setSaid(t('editor.save.savedAgain'))
    }
  }, [status, t])
  return (
    <>
      <span className="text-sm whitespace-nowrap text-muted tabular-nums">
        {status.is === 'waiting' && t('editor.save.waiting')}
        {status.is === 'saving' && t('editor.save.saving')}
        {status.is === 'saved' && t.rich('editor.save.saved', { time: () => <ClockTime at={status.at} /> })}
        {status.is === 'unsaved' && (
          <TextButton onPress={showWhy} className="inline-flex items-center gap-1.5 font-semibold text-danger!">
            <Icon name="danger" />
            {t('editor.save.unsaved')}
          </TextButton>
        )}
      </span>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  )
}

function showWhy() {
  const notices = document.getElementById(noticesId)
  notices?.scrollIntoView()
  notices?.focus({ preventScroll: true })
}

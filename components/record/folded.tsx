'use client'
import { type ReactNode, useState } from 'react'
import { useWords } from '#components/ui/language.tsx'

/** The fields of a list item that is rarely changed: a line of what they say, which opens. An item that says nothing yet is open. */
export function Folded({ open, summary, children }: { open: boolean; summary: string; children: ReactNode }) {
  const t = useWords()
  // As it was when the item came: what is typed into it does not close it.
  const [initially] = useState(open)
  return (
    <details open={initially}>
      <summary className="truncate text-sm text-muted">{summary || t('editor.details')}</summary>
      <div className="mt-3 space-y-4">{children}</div>
    </details>
  )
}

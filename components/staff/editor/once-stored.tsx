'use client'
import type { ReactNode } from 'react'
import { useOpenEditor } from './use-editor.ts'

/** What a record has once it is stored; until its first save, what is said instead. */
export function OnceStored({ before, children }: { before: ReactNode; children: ReactNode }) {
  const { editing, hasDraft } = useOpenEditor()
  return hasDraft || editing.record.version > 0 ? children : before
}

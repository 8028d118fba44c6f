'use client'
import { RecordLabels } from '#components/form/record-labels.tsx'
import { EditorDesk } from './editor-desk.tsx'
import type { Opened } from './opened.ts'

/** The editor of one record of any type: form, live public page, and everything on the way from a draft to a publication. */
export function Editor(opened: Opened) {
  return (
    <RecordLabels initial={opened.editing.names}>
      <EditorDesk {...opened} />
    </RecordLabels>
  )
}

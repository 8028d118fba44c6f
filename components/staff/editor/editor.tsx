'use client'
import type { ReactNode } from 'react'
import { UploadedFiles } from '#components/form/file-facts.tsx'
import { RecordLabels } from '#components/form/record-labels.tsx'
import { EditorDesk } from './editor-desk.tsx'
import type { Opened } from './opened.ts'

/**
 * The editor of one record of any type: form, live public page, and everything on the way from a draft to a publication. `beneath`: what
 * stands under the form without being part of the record.
 */
export function Editor({ beneath, ...opened }: Opened & { beneath?: ReactNode }) {
  return (
    <RecordLabels initial={opened.editing.names}>
      <UploadedFiles initial={opened.editing.files.known} limit={opened.editing.files.limit}>
        <EditorDesk opened={opened} beneath={beneath} />
      </UploadedFiles>
    </RecordLabels>
  )
}

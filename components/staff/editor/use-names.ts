'use client'
import { useMemo } from 'react'
import { useUploadedFiles } from '#components/form/file-facts.tsx'
import { useRecordLabels } from '#components/form/record-labels.tsx'
import { paths } from '#lib/paths.ts'
import type { RecordName, RecordNames, ShownFiles } from '#lib/record/names.ts'
import type { NamedRecord } from '#lib/revision/known-names.ts'
import { useOpenEditor } from './use-editor.ts'

/** The names of everything that the form refers to, those of records picked since too. */
export function useNames(): Readonly<Record<string, NamedRecord>> {
  return useRecordLabels().labels
}

/** The same as an article takes them, with the states by which places are named. */
export function useArticleNames(): RecordNames {
  const names = useNames()
  const { states } = useOpenEditor().opened
  return useMemo(
    () =>
      new Map<string, RecordName>([
        ...Object.entries(states),
        ...Object.entries(names).map(([id, name]): [string, RecordName] => [id, { ...states[id], ...name }]),
      ]),
    [names, states],
  )
}

/** The uploaded files as an article takes them: in a draft each is read under its own address. */
export function useArticleFiles(): ShownFiles {
  const { files } = useUploadedFiles()
  return useMemo(
    () => new Map(Object.entries(files).map(([id, { bytes }]) => [id, { bytes, href: paths.uploadedFile(id) }])),
    [files],
  )
}

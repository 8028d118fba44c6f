'use client'
import { createContext, type ReactNode, useContext } from 'react'
import type { RecordType } from '#lib/record-types.ts'

interface Edited {
  type: RecordType
  /** The slug in use; null before the first publication. */
  slug: string | null
  readOnly: boolean
}

const Context = createContext<Edited | null>(null)

/** The record that the form below is of. */
export function EditedRecord({ children, ...edited }: Edited & { children: ReactNode }) {
  return <Context value={edited}>{children}</Context>
}

export function useEditedRecord(): Edited {
  const edited = useContext(Context)
  if (!edited) throw new Error('A record form stands in an EditedRecord')
  return edited
}

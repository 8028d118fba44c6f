import type { ReactNode } from 'react'
import type { Named } from '#lib/record/view.ts'

/** What a record's public page shows of other records: not part of its own content, and so of no revision of it. */
export interface Around {
  /** Beneath the article, such as the documents of a meeting. */
  children?: ReactNode
  /** Of a state, among its facts: what others tell of its part in the process. */
  inProcess?: ReactNode
  /** Of a document: those that say of themselves that they supersede it. */
  supersededBy?: readonly Named[]
}

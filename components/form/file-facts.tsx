'use client'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'

interface Facts {
  name: string
  bytes: number
}

type Known = Readonly<Record<string, Facts>>

const Store = createContext<{ files: Known; add: (id: string, facts: Facts) => void; limit: number }>({
  files: {},
  add: () => {},
  limit: 0,
})

/**
 * What is known of the uploaded files that a form names: those the page came with, and those uploaded since. `limit`: bytes that
 * another may have.
 */
export function UploadedFiles({ initial, limit, children }: { initial: Known; limit: number; children: ReactNode }) {
  const [added, setAdded] = useState<Known>({})
  const add = useCallback((id: string, facts: Facts) => setAdded((known) => ({ ...known, [id]: facts })), [])
  return (
    <Store value={useMemo(() => ({ files: { ...initial, ...added }, add, limit }), [initial, added, add, limit])}>
      {children}
    </Store>
  )
}

export function useUploadedFiles() {
  return useContext(Store)
}

import type { ReactNode } from 'react'
import { Shell } from '#components/staff/shell/shell.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { countRecords, seenRecords } from '#lib/revision/list.ts'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff()
  const [counts, parties] = await Promise.all([countRecords(actor), seenRecords(actor, actor.parties)])
  return (
    <Shell actor={actor} counts={counts} parties={[...parties.values()].map(({ label }) => label)}>
      {children}
    </Shell>
  )
}

import type { ReactNode } from 'react'
import { Shell } from '#components/staff/shell/shell.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { countAwaiting } from '#lib/revision/desk.ts'
import { countRecords, seenRecords } from '#lib/revision/list.ts'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff()
  const [counts, awaiting, parties] = await Promise.all([
    countRecords(actor),
    countAwaiting(actor),
    seenRecords(actor, actor.parties),
  ])
  return (
    <Shell actor={actor} counts={counts} awaiting={awaiting} parties={[...parties.values()].map(({ label }) => label)}>
      {children}
    </Shell>
  )
}

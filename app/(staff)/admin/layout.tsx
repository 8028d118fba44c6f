import { setTimeout as pause } from 'node:timers/promises'
import type { ReactNode } from 'react'
import { Shell } from '#components/staff/shell/shell.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { countAwaiting } from '#lib/revision/desk.ts'
import { countRecords, seenRecords } from '#lib/revision/list.ts'

/** How long a page waits for the figure beside the desk, in milliseconds, before it goes out without one. */
const patience = 1000

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff()
  const [counts, awaiting, parties] = await Promise.all([
    countRecords(actor),
    Promise.race([countAwaiting(actor).catch(() => 0), pause(patience, 0, { ref: false })]),
    seenRecords(actor, actor.parties),
  ])
  return (
    <Shell actor={actor} counts={counts} awaiting={awaiting} parties={[...parties.values()].map(({ label }) => label)}>
      {children}
    </Shell>
  )
}

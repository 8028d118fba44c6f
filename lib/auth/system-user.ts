import 'server-only'
import type { Transaction } from '#lib/db/client.ts'

/** The product itself, where no person acts, such as when it sets up the first administrator. A fixed id, so that the trail names it the same everywhere. */
export const systemUserId = '00000000-0000-4000-8000-000000000002'

/** Makes the system's user row where it is missing. It has no password, no rights, and never signs in. */
export async function ensureSystemUser(tx: Transaction): Promise<void> {
  await tx.user.upsert({
    where: { id: systemUserId },
    update: {},
    create: { id: systemUserId, email: 'system', name: 'System', role: 'viewer', status: 'system', locale: 'en' },
  })
}

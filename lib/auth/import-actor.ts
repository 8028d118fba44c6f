import 'server-only'
import type { Transaction } from '#lib/db/client.ts'
import { type Actor, mintActor } from './actor.ts'

/** The seed's and later importers' user: it has no password and never signs in. A fixed id, so that the trail names it the same everywhere. */
export const importUserId = '00000000-0000-4000-8000-000000000001'

/** The Actor that an import publishes as; its user row is made where it is missing. */
export async function importActor(tx: Transaction): Promise<Actor> {
  await tx.user.upsert({
    where: { id: importUserId },
    update: {},
    create: { id: importUserId, email: 'import', name: 'Import', role: 'editor', status: 'system', locale: 'en' },
  })
  return mintActor({
    userId: importUserId,
    name: 'Import',
    email: '',
    role: 'editor',
    locale: 'en',
    parties: [],
    sessionId: null,
  })
}

import 'server-only'
import { Missing, Refused } from '#lib/action/errors.ts'
import { appendAudit } from '#lib/audit/trail.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { mayInOffice } from '#lib/auth/policy.ts'
import { database, type Transaction } from '#lib/db/client.ts'

/** Held until commit: by all who publish or decide together, and by whoever switches alone. */
const fourEyesLock = 20181122

/** Whether what is published must have been written by another than who publishes it. Off until it was switched on. */
export async function isFourEyes(tx: Transaction): Promise<boolean> {
  return (await tx.setting.findUnique({ where: { id: 1 } }))?.fourEyes ?? false
}

/**
 * From here to the transaction's end nobody switches four eyes: what is read of it now is so when the transaction commits. Taken before
 * any row is locked, so that whoever switches waits for those under way and never they for each other.
 */
export async function holdFourEyes(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(${fourEyesLock}::bigint)`
}

/**
 * Switches four eyes on or off, for every publication that begins from now on: those under way end first. Switched to what it is,
 * nothing is done. Throws Refused.
 */
export async function setFourEyes(actor: Actor, on: boolean): Promise<void> {
  if (!mayInOffice(actor, 'settle')) throw new Refused('settle', 'fourEyes')
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${fourEyesLock}::bigint)`
    if ((await isFourEyes(tx)) === on) return
    await tx.setting.upsert({ where: { id: 1 }, update: { fourEyes: on }, create: { fourEyes: on } })
    const entry = { act: 'office.setFourEyes', objectType: 'office', objectId: 'fourEyes', detail: { on } }
    await appendAudit(tx, { actorId: actor.userId, ...entry })
  })
}

export interface FourEyes {
  on: boolean
  /** Who switched it last and when, as the trail has it; null where nobody ever did. */
  switched: { at: string; by: string | null } | null
  /** How many people may publish: with fewer than two, nobody could publish what the one writes. */
  publishers: number
}

/** How four eyes stands. Throws Missing for whoever may not settle it. */
export async function fourEyesSetting(actor: Actor): Promise<FourEyes> {
  if (!mayInOffice(actor, 'settle')) throw new Missing('fourEyes')
  const [on, entry, publishers] = await Promise.all([
    isFourEyes(database()),
    database().auditEntry.findFirst({ where: { act: 'office.setFourEyes' }, orderBy: { number: 'desc' } }),
    database().user.count({ where: { status: 'active', role: { in: ['administrator', 'editor'] } } }),
  ])
  const by = entry && (await database().user.findUnique({ where: { id: entry.actorId }, select: { name: true } }))
  return { on, switched: entry && { at: entry.at.toISOString(), by: by?.name ?? null }, publishers }
}

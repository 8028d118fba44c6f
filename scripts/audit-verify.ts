import { verifyTrail } from '#lib/audit/verify.ts'
import { database } from '#lib/db/client.ts'

const reasons = {
  missing: 'is missing',
  changed: 'does not agree with its hash',
  unchained: 'does not follow the entry before it',
}

/** Walks the audit trail's chain. Resolves with 0 where it is whole; with 1 where it is broken, and says where first. */
export async function auditVerify(): Promise<number> {
  const verdict = await verifyTrail(database())
  if (verdict.whole)
    console.info(`The audit trail is whole: ${verdict.entries} entries, the last with hash ${verdict.head}`)
  else console.error(`The audit trail is broken: entry ${verdict.number} ${reasons[verdict.reason]}.`)
  await database().$disconnect()
  return verdict.whole ? 0 : 1
}

import { verifyTrail } from '#lib/audit/verify.ts'
import { database } from '#lib/db/client.ts'

/** Walks the audit trail's chain. Exit code 0: whole; 1: broken, and it says where first; 2: the trail could not be read. */

const reasons = {
  missing: 'is missing',
  changed: 'does not agree with its hash',
  unchained: 'does not follow the entry before it',
}

try {
  const verdict = await verifyTrail(database())
  if (verdict.whole)
    console.info(`The audit trail is whole: ${verdict.entries} entries, the last with hash ${verdict.head}`)
  else console.error(`The audit trail is broken: entry ${verdict.number} ${reasons[verdict.reason]}.`)
  process.exitCode = verdict.whole ? 0 : 1
} catch (error) {
  console.error(`The audit trail could not be read: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 2
} finally {
  await database().$disconnect()
}

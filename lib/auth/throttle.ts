import 'server-only'
import { Throttled } from '#lib/action/errors.ts'
import { sha256 } from '#lib/content/hash.ts'
import { database } from '#lib/db/client.ts'
import { networkOf } from './client.ts'

/** How often a password is compared in one window, right or wrong. Source: the product's bar for passwords. */
export const tries = { perAccount: 5, perAddress: 30, windowMilliseconds: 15 * 60_000 }

const accountKey = (email: string) => `account:${sha256(email)}`
const addressKey = (address: string) => `address:${sha256(networkOf(address))}`

/**
 * Takes one try out of the window of `key`, before anything is hashed. One statement, so that a hundred at once are counted one after
 * the other; a try that is refused writes nothing. Returns how many were taken by now, or null where there was none left.
 */
async function take(key: string, limit: number, now: Date): Promise<number | null> {
  const old = new Date(now.getTime() - tries.windowMilliseconds)
  const rows = await database().$queryRaw<{ count: number }[]>`
    INSERT INTO "Attempt" AS a ("key", "windowStart", "count") VALUES (${key}, ${now}, 1)
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN a."windowStart" <= ${old} THEN 1 ELSE a."count" + 1 END,
      "windowStart" = CASE WHEN a."windowStart" <= ${old} THEN ${now} ELSE a."windowStart" END
    WHERE a."windowStart" <= ${old} OR a."count" < ${limit}
    RETURNING a."count"`
  return rows[0]?.count ?? null
}

/** Seconds until the window of `key` ends; 0 where it has tries left. */
async function secondsLeft(key: string, limit: number, now: Date): Promise<number> {
  const row = await database().attempt.findUnique({ where: { key } })
  if (!row || row.count < limit) return 0
  return Math.max(0, Math.ceil((row.windowStart.getTime() + tries.windowMilliseconds - now.getTime()) / 1000))
}

/**
 * Asks for leave to compare one password of the account with this e-mail address, for a client at `address`; throws Throttled where
 * either has none left. An address that is used up is turned away before it can make a row for yet another account, and a client who
 * hammers one account does not use up the address for the colleagues who share it.
 */
export async function takeTry(email: string, address: string, now = new Date()): Promise<void> {
  const account = accountKey(email)
  const from = addressKey(address)
  const wait = await secondsLeft(from, tries.perAddress, now)
  if (wait > 0) throw new Throttled(wait)
  const taken = await take(account, tries.perAccount, now)
  if (taken === null) throw new Throttled(Math.max(1, await secondsLeft(account, tries.perAccount, now)))
  if ((await take(from, tries.perAddress, now)) === null) {
    throw new Throttled(Math.max(1, await secondsLeft(from, tries.perAddress, now)))
  }
  if (taken === 1) {
    const old = new Date(now.getTime() - tries.windowMilliseconds)
    await database().attempt.deleteMany({ where: { windowStart: { lt: old } } })
  }
}

/** After a right password: the account starts afresh, and the address gets back the try that was no guess. */
export async function forgiveTries(email: string, address: string): Promise<void> {
  await database().attempt.deleteMany({ where: { key: accountKey(email) } })
  await database().attempt.updateMany({
    where: { key: addressKey(address), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  })
}

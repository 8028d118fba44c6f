import 'server-only'
import { database } from '#lib/db/client.ts'

interface Waiting {
  count: number
  objectId: string
  written: Promise<void>
}

/** Refusals that came while one of the same actor and act was being written: they go down together in the next statement. */
const waiting = new Map<string, Waiting>()
const writing = new Map<string, Promise<void>>()

async function write(actor: string, act: string, count: number, objectId: string): Promise<void> {
  try {
    await database().$executeRaw`
      INSERT INTO "Refusal" ("actor", "act", "hour", "count", "objectId", "lastAt")
      VALUES (${actor}, ${act}, date_trunc('hour', now(), 'UTC'), ${count}, ${objectId}, now())
      ON CONFLICT ("actor", "act", "hour") DO UPDATE
      SET "count" = "Refusal"."count" + EXCLUDED."count", "objectId" = EXCLUDED."objectId", "lastAt" = EXCLUDED."lastAt"`
  } catch (error) {
    console.error('A refusal could not be recorded:', error)
  }
}

/**
 * Counts one refusal for an actor (a user's id, or `anonymous`), an act and the present hour. Resolves when it is written, or when that
 * failed: it never fails the answer. However many arrive at once, each process has one statement per counter under way, so strangers
 * can neither fill the table nor hold its rows.
 */
export async function recordRefusal(actor: string, act: string, objectId = ''): Promise<void> {
  const key = `${actor} ${act}`
  const latest = objectId.slice(0, 100)
  const next = waiting.get(key)
  if (next) {
    next.count += 1
    next.objectId = latest
    return next.written
  }
  const underWay = writing.get(key)
  if (!underWay) {
    const first = write(actor, act, 1, latest).finally(() => writing.delete(key))
    writing.set(key, first)
    return first
  }
  const entry: Waiting = { count: 1, objectId: latest, written: Promise.resolve() }
  entry.written = underWay.then(() => {
    waiting.delete(key)
    const second = write(actor, act, entry.count, entry.objectId).finally(() => writing.delete(key))
    writing.set(key, second)
    return second
  })
  waiting.set(key, entry)
  return entry.written
}

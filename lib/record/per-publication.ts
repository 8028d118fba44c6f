import 'server-only'
import { database } from '#lib/db/client.ts'

/** What was kept, and the number of the publication as of which it was read. */
export interface Kept<T> {
  number: number
  value: T
}

/**
 * Keeps what depends on nothing but what is published for as long as nothing more is published: under the newest publication's number,
 * asked for before reading, so that what is kept is never older than its number. It is read once however many ask meanwhile. `read` is
 * given what was kept before, where that is of an earlier number, and may go on from it.
 */
export function perPublication<T>(read: (last?: Kept<T>) => Promise<T>): () => Promise<T> {
  let kept: Kept<Promise<T>> | undefined
  return async () => {
    const newest = await database().publication.findFirst({ orderBy: { number: 'desc' }, select: { number: true } })
    const number = newest?.number ?? 0
    if (kept?.number === number) return kept.value
    const last = kept && kept.number < number ? kept : undefined
    const reading: Kept<Promise<T>> = { number, value: goOn(read, last) }
    kept = reading
    // What could not be read is tried again by the next who asks, from what there was.
    reading.value.catch(() => {
      if (kept === reading) kept = last
    })
    return reading.value
  }
}

async function goOn<T>(read: (last?: Kept<T>) => Promise<T>, last?: Kept<Promise<T>>): Promise<T> {
  const before = await last?.value.then(
    (value) => ({ number: last.number, value }),
    () => undefined,
  )
  return read(before)
}

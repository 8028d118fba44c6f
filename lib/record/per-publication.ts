import 'server-only'
import { database } from '#lib/db/client.ts'

/**
 * Keeps what depends on nothing but what is published for as long as nothing more is published: under the newest publication's number,
 * asked for before reading, so that what is kept is never older than its number.
 */
export function perPublication<T>(read: () => Promise<T>): () => Promise<T> {
  let kept: { number: number; value: T } | undefined
  return async () => {
    const newest = await database().publication.findFirst({ orderBy: { number: 'desc' }, select: { number: true } })
    const number = newest?.number ?? 0
    if (kept?.number !== number) kept = { number, value: await read() }
    return kept.value
  }
}

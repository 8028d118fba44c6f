import 'server-only'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { genesis, hashOfEntry } from './trail.ts'

export type Verdict =
  | { whole: true; entries: number; head: string }
  | { whole: false; number: number; reason: 'missing' | 'changed' | 'unchained' }

const batch = 1_000

/** Walks the chain from its first entry and names the first that is missing, changed or does not follow the one before. */
export async function verifyTrail(database: Pick<PrismaClient, 'auditEntry'>): Promise<Verdict> {
  let number = 0
  let head = genesis
  for (;;) {
    const entries = await database.auditEntry.findMany({
      where: { number: { gt: number } },
      orderBy: { number: 'asc' },
      take: batch,
    })
    for (const entry of entries) {
      if (entry.number !== number + 1) return { whole: false, number: number + 1, reason: 'missing' }
      if (entry.previousHash !== head) return { whole: false, number: entry.number, reason: 'unchained' }
      if (entry.hash !== hashOfEntry(entry)) return { whole: false, number: entry.number, reason: 'changed' }
      number = entry.number
      head = entry.hash
    }
    if (entries.length < batch) return { whole: true, entries: number, head }
  }
}

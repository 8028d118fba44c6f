import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/auth/actor.ts'
import { importActor } from '#lib/auth/import-actor.ts'
import { database } from '#lib/db/client.ts'
import { saveDraft } from '#lib/revision/draft.ts'
import { publishNew } from '#lib/revision/import.ts'
import { moveRevision } from '#lib/revision/moves.ts'
import { publishRevisions } from '#lib/revision/publish.ts'
import { seed } from '../../prisma/seed/seed.ts'
import { madeUpMeeting } from './meetings.ts'

const batch = 1_000

/**
 * Brings the record to a number of meetings, those of the process itself among them: each is published as an import would publish it, so
 * that every row of it is as true as any. Of each hundred of the new ones, up to `most`, one was changed since, one is being drafted and
 * one waits for review.
 */
export async function fillRecord(meetings: number, progress: (there: number) => void): Promise<void> {
  await seed()
  const actor = await database().$transaction(importActor)
  const first = await database().meeting.count()
  for (let from = first; from < meetings; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, meetings - from) }, (_, index) => from + index)
    await database().$transaction((tx) => publishNew(tx, actor, numbers.map(madeUpMeeting)), { timeout: 120_000 })
    progress(from + numbers.length)
  }
  const most = 300
  const step = Math.max(100, Math.ceil((meetings - first) / most))
  for (let number = first; number + 2 < meetings; number += step) {
    await publishRevisions(actor, [await drafted(actor, number, 'corregida')])
    await drafted(actor, number + 1, 'en preparación')
    await moveRevision(actor, 'submit', { ...(await drafted(actor, number + 2, 'propuesta')), message: '' })
  }
}

/** A draft that changes a published meeting. */
async function drafted(actor: Actor, number: number, words: string): Promise<{ revisionId: string; counter: number }> {
  const { type, recordId, content } = madeUpMeeting(number)
  return saveDraft(actor, {
    ...{ type, recordId, revisionId: randomUUID(), counter: 0, baseVersion: 1 },
    content: { ...(content as object), venue: { es: `Sala ${words}`, en: '', pt: '' } },
  })
}

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { importActor } from '#lib/auth/import-actor.ts'
import { database } from '#lib/db/client.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { inSpanish, meetingContent, submitted } from '../../e2e/fixtures/records.ts'
import { deskOf } from './desk.ts'
import { propose } from './import.ts'

const meeting = (title: string) => meetingContent({ title: inSpanish(title) })

let editor: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
  const rows = Array.from({ length: 101 }, (_, index) => ({
    type: 'meeting' as const,
    recordId: randomUUID(),
    content: meeting(`Importada ${index + 1}`),
    message: 'De otra fuente.',
  }))
  await database().$transaction(async (tx) => propose(tx, await importActor(tx), rows), { timeout: 60_000 })
  await submitted(await signedIn('editor', { name: 'Rosa Quispe' }), 'meeting', meeting('Primera de una persona'))
  await submitted(await signedIn('editor', { name: 'Luis Paz' }), 'meeting', meeting('Segunda de una persona'))
})

describe('the desk', () => {
  it('keeps what people submitted, oldest first, apart from what an import did', async () => {
    const { toReview, imported } = await deskOf(editor)
    expect(toReview.revisions.map(({ label }) => label.es)).toEqual([
      'Primera de una persona',
      'Segunda de una persona',
    ])
    expect(toReview.count).toBe(2)
    expect(imported.revisions[0]).toMatchObject({
      authorName: 'Import',
      message: 'De otra fuente.',
      state: 'submitted',
    })
  })

  it('counts also those that it does not list', async () => {
    const { imported } = await deskOf(editor)
    expect([imported.revisions.length, imported.count]).toEqual([100, 101])
  })

  it('has nothing to review for those who may not', async () => {
    const { toReview, imported } = await deskOf(await signedIn('viewer'))
    expect([toReview.count, imported.count, toReview.revisions, imported.revisions]).toEqual([0, 0, [], []])
  })
})

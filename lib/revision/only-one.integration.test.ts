import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { Invalid } from '#lib/action/errors.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, published, publishedState } from '../../e2e/fixtures/records.ts'
import { withdrawRecord } from './decide.ts'
import { saveDraft } from './draft.ts'
import { onlyRecord } from './list.ts'
import { moveRevision } from './moves.ts'

const profile = (name = 'Proceso de Quito') => ({ ...definitionOf('processProfile').empty(), name: inSpanish(name) })
const stored = () => database().record.count({ where: { type: 'processProfile' } })

test('of two people who create the one profile at once one does, and the other is told that there is one already', async () => {
  const [one, other] = [await signedIn('editor'), await signedIn('administrator')]
  expect(await onlyRecord(one, 'processProfile')).toBeNull()
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, (_, turn) => drafted(turn % 2 ? one : other, 'processProfile', profile())),
  )
  const made = tries.filter(({ status }) => status === 'fulfilled')
  expect(made).toHaveLength(1)
  for (const attempt of tries) {
    if (attempt.status === 'rejected') {
      expect(attempt.reason).toBeInstanceOf(Invalid)
      expect(attempt.reason.details()).toEqual({ fields: { content: ['onlyOne'] } })
    }
  }
  expect(await stored()).toBe(1)

  const first = made[0]?.status === 'fulfilled' ? made[0].value : null
  expect(await onlyRecord(one, 'processProfile')).toBe(first?.recordId)

  // What was discarded leaves room for another, and does not come back beside it.
  const author = await database().revision.findUniqueOrThrow({ where: { id: first?.revisionId ?? '' } })
  const writer = author.authorId === one.userId ? one : other
  await moveRevision(writer, 'discard', { revisionId: author.id, counter: 1, message: '' })
  expect(await onlyRecord(one, 'processProfile')).toBeNull()
  const second = await published(one, 'processProfile', profile())
  const again = { type: 'processProfile' as const, recordId: author.recordId, revisionId: randomUUID(), counter: 0 }
  await expect(saveDraft(writer, { ...again, baseVersion: 0, content: profile() })).rejects.toThrow(Invalid)

  // It is changed as any record, also while it is withdrawn, and there is still no second.
  await drafted(other, 'processProfile', profile('Proceso de Quito, de nuevo'), second)
  await withdrawRecord(one, { recordId: second.recordId, version: 1, message: '' })
  await expect(drafted(one, 'processProfile', profile())).rejects.toThrow(Invalid)
  expect(await onlyRecord(one, 'processProfile')).toBe(second.recordId)
})

test('of other types there are as many as there are', async () => {
  const editor = await signedIn('editor')
  await publishedState(editor, 'PE')
  expect(await onlyRecord(editor, 'state')).toBeNull()
  await publishedState(editor, 'CL')
})

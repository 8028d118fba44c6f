import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, published, publishedState } from '../../e2e/fixtures/records.ts'
import { listRecords } from './list.ts'
import { contentsOf } from './list-contents.ts'
import { listQueryOf } from './list-query.ts'

let editor: Actor
let peru: string
let focalPoint: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
  peru = (await publishedState(editor, 'PE')).recordId
  focalPoint = await signedIn('focalPoint', { parties: [peru] })
})

async function listed(actor: Actor, type: RecordType) {
  const { rows } = await listRecords(actor, type, listQueryOf(type, {}))
  return { rows, ...(await contentsOf(actor, type, rows)) }
}

test('a list reads the newest draft to those who see it, and what is published to all others', async () => {
  const membership = { ...definitionOf('membership').empty(), party: peru, role: 'member' }
  const record = await published(editor, 'membership', membership)
  await drafted(editor, 'membership', { ...membership, role: 'observer' }, record)
  await drafted(await signedIn('editor'), 'membership', { ...membership, status: 'suspended' }, record)
  await drafted(editor, 'membership', membership)
  const office = await listed(editor, 'membership')
  expect(office.rows).toHaveLength(2)
  expect(office.contents[record.recordId]).toMatchObject({ role: 'member', status: 'suspended' })
  expect(office.names[peru]).toMatchObject({ type: 'state', label: { en: 'Peru' } })
  const outside = await listed(focalPoint, 'membership')
  expect(Object.keys(outside.contents)).toEqual([record.recordId])
  expect(outside.contents[record.recordId]).toMatchObject({ role: 'member', status: 'active' })
})

test('rounds stand in the order of their numbers, whatever the language makes of them', async () => {
  for (const number of [9, 11, 4, 10, 5]) {
    await published(editor, 'round', { ...definitionOf('round').empty(), number })
  }
  const { rows, contents } = await listed(editor, 'round')
  expect(rows.map(({ recordId }) => contents[recordId]?.number)).toEqual([4, 5, 9, 10, 11])
})

test('a record that is not for everyone says so from its first draft on, and keeps what is published until it is published', async () => {
  const document = (visibility: string) => ({
    ...definitionOf('document').empty(),
    title: inSpanish('Nota interna'),
    visibility,
  })
  const audience = async (recordId: string) =>
    (await listed(editor, 'document')).rows.find((row) => row.recordId === recordId)?.audience
  const draft = await drafted(editor, 'document', document('secretariat'))
  expect(await audience(draft.recordId)).toBe('secretariat')
  const open = await published(editor, 'document', document('public'))
  await drafted(editor, 'document', document('members'), open)
  expect(await audience(open.recordId)).toBe('public')
  expect(await database().record.findUnique({ where: { id: draft.recordId } })).toMatchObject({ audience: 'public' })
})

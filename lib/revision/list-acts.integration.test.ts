import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published, publishedState } from '../../e2e/fixtures/records.ts'
import { withdrawRecord } from './decide.ts'
import { listRecords } from './list.ts'
import { actsOn } from './list-acts.ts'
import { listQueryOf } from './list-query.ts'

let editor: Actor
let peru: string
let ofPeru: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
  peru = (await publishedState(editor, 'PE')).recordId
  ofPeru = await signedIn('focalPoint', { parties: [peru] })
})

const actsOf = async (actor: Actor, type: 'meeting' | 'document' = 'meeting') =>
  actsOn(actor, (await listRecords(actor, type, listQueryOf(type, {}))).rows)

test('the office withdraws what is published, restores what is withdrawn, and does neither to a draft', async () => {
  const open = await published(editor, 'meeting', meetingContent({ title: inSpanish('Reunión de la lista') }))
  const gone = await published(editor, 'meeting', meetingContent({ title: inSpanish('Reunión retirada') }))
  await withdrawRecord(editor, { recordId: gone.recordId, version: 1, message: 'Registrada dos veces.' })
  const draft = await drafted(editor, 'meeting', meetingContent())
  const acts = await actsOf(editor)
  expect(acts[open.recordId]).toEqual({
    version: 1,
    slug: 'reunion-de-la-lista',
    mayWithdraw: true,
    mayRestore: false,
    fourEyes: false,
    message: '',
  })
  expect(acts[gone.recordId]).toEqual({
    version: 2,
    slug: null,
    mayWithdraw: false,
    mayRestore: true,
    fourEyes: false,
    message: 'Registrada dos veces.',
  })
  expect(acts[draft.recordId]).toMatchObject({ version: 0, slug: null, mayWithdraw: false, mayRestore: false })
})

test('a viewer and a focal point look, also at what is their own', async () => {
  await published(editor, 'meeting', meetingContent({ hosts: [party(peru)] }))
  for (const actor of [await signedIn('viewer'), ofPeru]) {
    const acts = Object.values(await actsOf(actor))
    expect(acts.length).toBeGreaterThan(0)
    expect(acts.every(({ mayWithdraw, mayRestore }) => !mayWithdraw && !mayRestore)).toBe(true)
  }
})

test('what is not for everyone has no public page to lead to', async () => {
  const note = { ...definitionOf('document').empty(), title: inSpanish('Nota de los miembros'), visibility: 'members' }
  const { recordId } = await published(editor, 'document', note)
  expect((await actsOf(editor, 'document'))[recordId]).toMatchObject({ slug: null, mayWithdraw: true })
  expect((await actsOf(ofPeru, 'document'))[recordId]).toMatchObject({ slug: null, mayWithdraw: false })
})

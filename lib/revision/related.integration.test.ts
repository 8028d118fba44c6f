import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import type { Content } from '#lib/content/definition.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RelatedType } from '#lib/record/related.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, published, publishedState } from '../../e2e/fixtures/records.ts'
import { withdrawRecord } from './decide.ts'
import { contentFor, relatedRecords } from './related.ts'

let editor: Actor
let peru: string
let chile: string
let focalPoint: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
  peru = (await publishedState(editor, 'PE')).recordId
  chile = (await publishedState(editor, 'CL')).recordId
  focalPoint = await signedIn('focalPoint', { parties: [peru] })
})

const membership = (party: string, changes: Content = {}) => ({
  ...definitionOf('membership').empty(),
  party,
  ...changes,
})
const focalPointOf = (party: string, person: string, changes: Content = {}) => ({
  ...definitionOf('contact').empty(),
  kind: 'focalPoint',
  role: inSpanish('Punto focal'),
  person,
  party,
  ...changes,
})

/** The ids of what stands beneath a state, of one type. */
async function beneath(actor: Actor, party: string, type: RelatedType) {
  const found = (await relatedRecords(actor, 'state', party)).find((each) => each.type === type)
  return { ...found, ids: found?.rows.map(({ recordId }) => recordId) ?? [] }
}

describe('what the record says of a party elsewhere', () => {
  it('is each membership and presidency that names it, published, drafted or withdrawn, with what it says', async () => {
    const party = (await publishedState(editor, 'UY')).recordId
    const member = await published(editor, 'membership', membership(party, { role: 'member' }))
    const draft = await drafted(editor, 'membership', membership(party, { role: 'observer' }))
    await drafted(editor, 'membership', membership(party, { role: 'member', status: 'suspended' }), member)
    const withdrawn = await published(editor, 'membership', membership(party))
    await withdrawRecord(editor, { recordId: withdrawn.recordId, version: 1, message: '' })
    const { ids, rows, contents } = await beneath(editor, party, 'membership')
    expect(ids.toSorted()).toEqual([member, draft, withdrawn].map(({ recordId }) => recordId).toSorted())
    expect(contents?.[member.recordId]).toMatchObject({ status: 'suspended' })
    expect(rows?.find(({ recordId }) => recordId === member.recordId)).toMatchObject({ work: 'draft' })
    expect((await beneath(editor, party, 'presidency')).ids).toEqual([])

    const term = await published(editor, 'presidency', { ...definitionOf('presidency').empty(), party, from: '2021' })
    expect((await beneath(editor, party, 'presidency')).ids).toEqual([term.recordId])
  })

  it('leaves a party with the draft that names another once that is published', async () => {
    const [one, other] = [await publishedState(editor, 'PY'), await publishedState(editor, 'BR')]
    const record = await published(editor, 'membership', membership(one.recordId))
    await drafted(editor, 'membership', membership(other.recordId), record)
    expect((await beneath(editor, one.recordId, 'membership')).ids).toEqual([record.recordId])
    await published(await signedIn('editor'), 'membership', membership(other.recordId), record)
    expect((await beneath(editor, one.recordId, 'membership')).ids).toEqual([])
    expect((await beneath(editor, other.recordId, 'membership')).ids).toEqual([record.recordId])
  })

  it('is for a focal point what is published, with their own party’s contacts, and of another’s contacts nothing', async () => {
    const own = await published(editor, 'contact', focalPointOf(peru, 'Ana Quispe'))
    const theirs = await published(editor, 'contact', focalPointOf(chile, 'Luis Rojas'))
    const open = await published(editor, 'contact', focalPointOf(chile, 'Eva Soto', { visibility: 'public' }))
    const draft = await drafted(editor, 'membership', membership(peru))
    expect((await beneath(focalPoint, peru, 'contact')).ids).toEqual([own.recordId])
    const chilean = await beneath(focalPoint, chile, 'contact')
    expect(chilean.ids).toEqual([open.recordId])
    expect(Object.keys(chilean.contents ?? {})).toEqual([open.recordId])
    expect((await beneath(focalPoint, peru, 'membership')).ids).not.toContain(draft.recordId)
    expect((await beneath(editor, chile, 'contact')).ids.toSorted()).toEqual(
      [theirs.recordId, open.recordId].toSorted(),
    )
  })

  it('is shown up to twenty of a type', async () => {
    const party = (await publishedState(editor, 'EC')).recordId
    for (let year = 1; year <= 21; year += 1) await drafted(editor, 'membership', membership(party))
    expect(await beneath(editor, party, 'membership')).toMatchObject({ more: true, rows: { length: 20 } })
  })

  it('is added to by staff, and by a focal point with contacts of their own party', async () => {
    const adds = async (actor: Actor, party: string) =>
      (await relatedRecords(actor, 'state', party)).filter(({ mayAdd }) => mayAdd).map(({ type }) => type)
    expect(await adds(editor, chile)).toEqual(['membership', 'presidency', 'contact'])
    expect(await adds(focalPoint, peru)).toEqual(['contact'])
    expect(await adds(focalPoint, chile)).toEqual([])
    expect(await adds(await signedIn('viewer'), peru)).toEqual([])
  })

  it('is nothing for what is no party', async () => {
    expect(await relatedRecords(editor, 'meeting', randomUUID())).toEqual([])
  })
})

describe('a record that is begun for a party', () => {
  it('names it, also where it is not published', async () => {
    const draft = await drafted(editor, 'state', { ...definitionOf('state').empty(), iso2: 'GY' })
    expect(await contentFor(editor, 'membership', draft.recordId)).toMatchObject({ party: draft.recordId })
    expect(await contentFor(focalPoint, 'contact', peru)).toMatchObject({ kind: 'focalPoint', party: peru })
  })

  it('is begun as any other where there is no such party for this person', async () => {
    const round = await published(editor, 'round', { ...definitionOf('round').empty(), number: 7 })
    expect(await contentFor(editor, 'membership', randomUUID())).toBeUndefined()
    expect(await contentFor(editor, 'membership', round.recordId)).toBeUndefined()
    expect(await contentFor(editor, 'document', peru)).toBeUndefined()
    expect(await contentFor(focalPoint, 'contact', chile)).toBeUndefined()
    expect(await contentFor(await signedIn('viewer'), 'membership', peru)).toBeUndefined()
  })
})

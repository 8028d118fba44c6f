import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes } from '#lib/record-types.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published, publishedState } from '../../e2e/fixtures/records.ts'
import { withdrawRecord } from './decide.ts'
import { countedTo, countRecords, foundTo, type ListPage, listRecords, pageSize, seenRecords } from './list.ts'
import { type ListQuery, listQueryOf, type SearchParams } from './list-query.ts'

let editor: Actor
let peru: { recordId: string }
let focalPoint: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
  peru = await publishedState(editor, 'PE')
  focalPoint = await signedIn('focalPoint', { parties: [peru.recordId] })
})

const listed = (actor: Actor, params: SearchParams = {}, change: Partial<ListQuery> = {}) =>
  listRecords(actor, 'meeting', { ...listQueryOf('meeting', params), ...change })

const ids = ({ rows }: ListPage) => rows.map(({ recordId }) => recordId)

/** All pages from the first on, by the ways that each shows to the next. */
async function walk(params: SearchParams): Promise<ListPage[]> {
  const pages = [await listed(editor, params)]
  for (let last = pages[0]; last?.later; last = pages.at(-1))
    pages.push(await listed(editor, params, { after: last.later }))
  return pages
}

describe('a list of more rows than are counted', () => {
  const many = countedTo + 3 * pageSize

  beforeAll(async () => {
    // Rows alone, as publications would leave them: five on each day, so that pages end between equal dates.
    await database().$executeRaw`
      WITH made AS (
        INSERT INTO "Record" ("id", "type", "lifecycle", "version", "createdById")
        SELECT gen_random_uuid(), 'meeting', 'published', 1, ${editor.userId}::uuid FROM generate_series(1, ${many}) RETURNING "id"
      )
      INSERT INTO "Listing" ("recordId", "type", "lifecycle", "label", "publicLabel", "text", "publicText", "sortKey", "parties")
      SELECT "id", 'meeting', 'published', '{"es":"Sesión","en":"","pt":""}', '{"es":"Sesión","en":"","pt":""}', ' sesion', ' sesion',
        to_char(date '1990-01-01' + (row_number() OVER ())::int / 5, 'YYYY-MM-DD'), '{}' FROM made`
  })

  test.each(['desc', 'asc'])('shows every row once, page after page, %s', async (direction) => {
    const pages = await walk({ q: 'sesion', direction })
    const all = pages.flatMap(ids)
    expect(all).toHaveLength(many)
    expect(new Set(all).size).toBe(many)
    const keys = pages.flatMap(({ rows }) => rows.map(({ sortKey }) => sortKey))
    expect(keys).toEqual(direction === 'asc' ? keys.toSorted() : keys.toSorted().reverse())
  })

  test('leads back over the same pages', async () => {
    const pages = await walk({ q: 'sesion', sort: 'updatedAt' })
    const last = pages.at(-1)
    expect(last?.later).toBeNull()
    const before = await listed(editor, { q: 'sesion', sort: 'updatedAt' }, { before: last?.earlier ?? undefined })
    expect(ids(before)).toEqual(ids(pages.at(-2) as ListPage))
    const second = await listed(editor, { q: 'sesion', sort: 'updatedAt' }, { before: pages[2]?.earlier ?? undefined })
    const first = await listed(editor, { q: 'sesion', sort: 'updatedAt' }, { before: second.earlier ?? undefined })
    expect(ids(first)).toEqual(ids(pages[0] as ListPage))
    expect(first).toMatchObject({ earlier: null, position: 1 })
  })

  test('counts as far as it counts, and says the place of a row as long as it knows it', async () => {
    const pages = await walk({ q: 'sesion' })
    expect(pages[0]?.total).toEqual({ count: foundTo, more: true })
    expect(pages[1]?.position).toBe(pageSize + 1)
    expect(pages.at(-1)?.position).toBeNull()
    expect((await countRecords(editor)).meeting).toEqual({ count: countedTo, more: true })
  })

  test('begins at the first page where the address names a record that is not in it', async () => {
    const first = await listed(editor, { q: 'sesion' })
    expect(await listed(editor, { q: 'sesion' }, { after: peru.recordId })).toEqual(first)
    expect(await listed(editor, { q: 'sesion' }, { before: peru.recordId })).toEqual(first)
  })

  test('begins at the first page where the address leads past either end', async () => {
    const pages = await walk({ q: 'sesion' })
    const [first, last] = [pages[0], pages.at(-1)]
    expect(await listed(editor, { q: 'sesion' }, { before: first?.rows[0]?.recordId })).toEqual(first)
    expect(await listed(editor, { q: 'sesion' }, { after: last?.rows.at(-1)?.recordId })).toEqual(first)
  })
})

test('names stand in the order of the reader’s language', async () => {
  for (const iso2 of ['DE', 'AR', 'ES']) await publishedState(editor, iso2)
  const names = async (locale: 'es' | 'en') => {
    const { rows } = await listRecords({ ...editor, locale }, 'state', listQueryOf('state', {}))
    return rows.map(({ label }) => label[locale])
  }
  expect(await names('es')).toEqual(['Alemania', 'Argentina', 'España', 'Perú'])
  expect(await names('en')).toEqual(['Argentina', 'Germany', 'Peru', 'Spain'])
})

test('a search finds words of any language, and a country by its code', async () => {
  const found = async (q: string) => (await listRecords(editor, 'state', listQueryOf('state', { q }))).rows.length
  expect(await found('german')).toBe(1)
  expect(await found('ALEMANIA')).toBe(1)
  expect(await found('de')).toBe(1)
  expect(await found('100%')).toBe(0)
})

test('the rail counts for each person what their lists show', async () => {
  const own = meetingContent({ hosts: [party(peru.recordId)] })
  await drafted(focalPoint, 'meeting', own)
  await drafted(editor, 'meeting', own)
  const note = { ...definitionOf('document').empty(), title: inSpanish('Nota') }
  await published(editor, 'document', { ...note, visibility: 'secretariat' })
  await published(editor, 'document', { ...note, visibility: 'members' })
  await drafted(focalPoint, 'document', note)
  const nobodys = await signedIn('focalPoint')
  for (const actor of [editor, focalPoint, nobodys, await signedIn('viewer'), await signedIn('administrator')]) {
    const counts = await countRecords(actor)
    for (const type of allRecordTypes) {
      expect(counts[type], `${actor.role} ${type}`).toEqual(
        (await listRecords(actor, type, listQueryOf(type, {}))).total,
      )
    }
  }
})

describe('a draft over what is published', () => {
  test('shows its words and its state to the office, and to a focal point of another state what is public', async () => {
    const { recordId, version } = await published(
      editor,
      'meeting',
      meetingContent({ title: inSpanish('Plenaria pública') }),
    )
    await drafted(editor, 'meeting', meetingContent({ title: inSpanish('Plenaria secreta') }), { recordId, version })
    const seen = async (actor: Actor, q: string) => (await listed(actor, { q })).rows
    expect(await seen(editor, 'secreta')).toMatchObject([
      { recordId, work: 'draft', label: inSpanish('Plenaria secreta') },
    ])
    expect(await seen(focalPoint, 'secreta')).toEqual([])
    expect(await seen(focalPoint, 'publica')).toMatchObject([
      { recordId, work: 'none', label: inSpanish('Plenaria pública') },
    ])
    expect((await listed(focalPoint, { q: 'publica', work: 'draft' })).rows).toEqual([])
  })
})

test('records are named to who may see them, whatever their lifecycle', async () => {
  const withdrawn = await published(editor, 'meeting', meetingContent())
  await withdrawRecord(editor, { recordId: withdrawn.recordId, version: 1, message: '' })
  const draft = await drafted(editor, 'meeting', meetingContent())
  const own = await drafted(focalPoint, 'meeting', meetingContent({ hosts: [party(peru.recordId)] }))
  const all = [withdrawn.recordId, draft.recordId, own.recordId, peru.recordId]
  expect([...(await seenRecords(editor, all)).keys()].toSorted()).toEqual(all.toSorted())
  expect([...(await seenRecords(focalPoint, all)).keys()].toSorted()).toEqual([own.recordId, peru.recordId].toSorted())
})

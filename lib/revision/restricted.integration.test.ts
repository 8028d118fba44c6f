import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Invalid, Missing, Refused } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import type { Audience, Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import { addressBookInPostgres } from '#lib/front/address-book-in-postgres.ts'
import { publicationsInPostgres } from '#lib/front/publications-in-postgres.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { countsOfPublished, publishedAddresses } from '#lib/record/published-addresses.ts'
import { publishedNames } from '#lib/record/published-names.ts'
import { publishedRowsOf } from '#lib/record/published-rows.ts'
import { withdrawnRecord } from '#lib/record/withdrawn.ts'
import type { RecordType } from '#lib/record-types.ts'
import { find } from '#lib/search/find.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published, publishedState } from '../../e2e/fixtures/records.ts'
import { contradictions } from './check.ts'
import type { Published } from './commit.ts'
import { restoreVersion, withdrawRecord } from './decide.ts'
import { deskOf } from './desk.ts'
import { saveDraft } from './draft.ts'
import { newRecordForEditing, revisionForEditing } from './editing.ts'
import { compareVersions, historyOf } from './history.ts'
import { namesFor } from './known-names.ts'
import { countRecords, findRecords, listRecords, seenRecords } from './list.ts'
import { listQueryOf } from './list-query.ts'
import { moveRevision } from './moves.ts'
import { publishRevisions } from './publish.ts'

// What is not for everyone answers a stranger as what does not exist, and a focal point as far as it is for them.

const connectionString = process.env.DATABASE_URL ?? ''
const book = addressBookInPostgres({ connectionString })

let editor: Actor
let peru: string
let ofPeru: Actor
let ofChile: Actor

beforeAll(async () => {
  editor = await signedIn('editor')
  peru = (await publishedState(editor, 'PE')).recordId
  const chile = (await publishedState(editor, 'CL')).recordId
  ofPeru = await signedIn('focalPoint', { parties: [peru] })
  ofChile = await signedIn('focalPoint', { parties: [chile] })
})
afterAll(() => book.close())

const document = (title: string, visibility: Audience, changes: Content = {}): Content => ({
  ...{ ...definitionOf('document').empty(), title: inSpanish(title), visibility },
  ...changes,
})
const contact = (person: string, visibility: 'public' | 'internal', changes: Content = {}): Content => ({
  ...{ ...definitionOf('contact').empty(), role: inSpanish('Punto focal'), person, party: peru, visibility },
  ...changes,
})

/** Where a stranger's search comes upon a record, asked for what such records are called and for words that the tests' ones have. */
async function findingsFor(type: RecordType, recordId: string) {
  const questions = ['documento', 'contacto', 'reservada', 'reservda', 'Ana', 'informe', 'punto focal', 'hoja de ruta']
  const found = await Promise.all(questions.map((question) => find({ question, locale: 'es', type, page: 1 })))
  return found.flatMap((each) => each?.hits.filter((hit) => hit.recordId === recordId) ?? [])
}

/** Everything that a public page, list, map, search or count could be made of. */
async function publicTraces(type: RecordType, recordId: string, slug: string | null) {
  const reference = { record: recordId, id: recordId }
  const referring = type === 'document' ? { supersedes: [reference] } : { associatedWith: [] }
  const from = type === 'document' ? 'document' : 'processProfile'
  return {
    rows: await publishedRowsOf(type).read(database(), recordId),
    search: await database().searchEntry.count({ where: { recordId } }),
    found: (await findingsFor(type, recordId)).length,
    address: slug === null ? undefined : await book.find(type, slug),
    mapped: (await publishedAddresses(0, 1_000)).some((each) => each.type === type && each.slug === slug),
    name: (await publishedNames(from, [{ ...definitionOf(from).empty(), ...referring }])).get(recordId),
    withdrawal: await withdrawnRecord(recordId),
  }
}

const nothing = {
  rows: null,
  search: 0,
  found: 0,
  address: undefined,
  mapped: false,
  name: undefined,
  withdrawal: null,
}

const restricted = {
  'an internal contact': { type: 'contact', content: () => contact('Ana Reservada', 'internal') },
  'a document for members': { type: 'document', content: () => document('Acta reservada', 'members') },
  'a document for the Secretariat': { type: 'document', content: () => document('Nota reservada', 'secretariat') },
} as const satisfies Record<string, { type: RecordType; content: () => Content }>

describe.each(Object.entries(restricted))('%s', (_, { type, content }) => {
  it('leaves the public nothing when it is drafted, published, changed, withdrawn or brought back', async () => {
    const counts = await countsOfPublished()
    const draft = await drafted(editor, type, content())
    expect(await publicTraces(type, draft.recordId, 'acta-reservada')).toEqual(nothing)
    const [{ recordId, slug }] = (await publishRevisions(editor, [draft])) as [Published]
    expect(await publicTraces(type, recordId, slug)).toEqual(nothing)
    await published(editor, type, { ...content(), sources: [source()] }, { recordId, version: 1 })
    expect(await publicTraces(type, recordId, slug)).toEqual(nothing)
    await withdrawRecord(editor, { recordId, version: 2, message: 'Nadie debe saberlo.' })
    expect(await publicTraces(type, recordId, slug)).toEqual(nothing)
    await restoreVersion(editor, { recordId, version: 3, restores: 1 })
    expect(await publicTraces(type, recordId, slug)).toEqual(nothing)
    expect(await countsOfPublished()).toEqual(counts)
    expect(await contradictions(database())).toEqual([])
  })
})

describe('what was for everyone and becomes restricted', () => {
  it('goes from everywhere at once, as if it had never been, and nobody else may have its addresses', async () => {
    const before = await countsOfPublished()
    const first = await published(editor, 'document', document('Informe viejo', 'public', { slug: 'informe-viejo' }))
    const { recordId } = first
    const second = await published(editor, 'document', document('Informe', 'public', { slug: 'informe-nuevo' }), first)
    expect(await book.find('document', 'informe-viejo')).toMatchObject({ recordId, slug: 'informe-nuevo' })
    expect((await publicTraces('document', recordId, second.slug)).rows).not.toBeNull()
    await published(editor, 'document', document('Informe', 'secretariat'), second)
    for (const slug of ['informe-viejo', 'informe-nuevo']) {
      expect(await publicTraces('document', recordId, slug)).toEqual(nothing)
      const thief = await drafted(editor, 'document', document('Otro', 'public', { slug }))
      await expect(publishRevisions(editor, [thief])).rejects.toThrow(Invalid)
    }
    expect(await countsOfPublished()).toEqual(before)
    await withdrawRecord(editor, { recordId, version: 3, message: 'Ya no existe.' })
    for (const slug of ['informe-viejo', 'informe-nuevo'])
      expect(await publicTraces('document', recordId, slug)).toEqual(nothing)
  })

  it('is not told to be gone where it was withdrawn first, once it is published for fewer', async () => {
    const { recordId, slug } = await published(editor, 'document', document('Retirado y reservado', 'public'))
    await withdrawRecord(editor, { recordId, version: 1, message: '' })
    expect(await withdrawnRecord(recordId)).not.toBeNull()
    await published(editor, 'document', document('Retirado y reservado', 'members'), { recordId, version: 2 })
    expect(await publicTraces('document', recordId, slug)).toEqual(nothing)
  })

  it('is shown by no page that was kept from before, when the database is away', async () => {
    const publications = publicationsInPostgres({ connectionString })
    try {
      const first = await published(editor, 'contact', contact('Luis Público', 'public'))
      await publications.check()
      expect(publications.withdrawal).toBeLessThan(first.number)
      const hidden = await published(editor, 'contact', contact('Luis Público', 'internal'), first)
      await publications.check()
      expect(publications.withdrawal).toBe(hidden.number)
      const kept = await published(editor, 'contact', contact('Luis Interno', 'internal'), hidden)
      await publications.check()
      expect(publications).toMatchObject({ number: kept.number, withdrawal: hidden.number })
    } finally {
      await publications.close()
    }
  })
})

it('what was restricted and becomes public appears, under the address that was kept for it', async () => {
  const before = await countsOfPublished()
  const first = await published(editor, 'document', document('Hoja de ruta', 'members'))
  expect(first.slug).toBe('hoja-de-ruta')
  const second = await published(editor, 'document', document('Hoja de ruta', 'public'), first)
  expect(second.slug).toBe('hoja-de-ruta')
  expect(await publicTraces('document', first.recordId, second.slug)).toMatchObject({
    search: 3,
    found: 2,
    mapped: true,
    address: { recordId: first.recordId, lifecycle: 'published' },
    name: { label: inSpanish('Hoja de ruta'), slug: 'hoja-de-ruta' },
  })
  expect((await countsOfPublished()).document).toBe(before.document + 1)
})

describe('a focal point', () => {
  const findingsOf = async (actor: Actor, type: RecordType, recordId: string, word: string) => ({
    listed: (await listRecords(actor, type, listQueryOf(type, { q: word }))).rows.length,
    found: (await findRecords(actor, [type], word)).length,
    seen: (await seenRecords(actor, [recordId])).size,
  })
  const all = { listed: 1, found: 1, seen: 1 }
  const none = { listed: 0, found: 0, seen: 0 }

  it('of Chile finds no internal contact of Peru in a list, a picker or a count; that of Peru does', async () => {
    const before = await countRecords(ofChile)
    const { recordId } = await published(editor, 'contact', contact('Berta Interna', 'internal'))
    expect(await countRecords(ofChile)).toEqual(before)
    expect(await findingsOf(ofChile, 'contact', recordId, 'berta')).toEqual(none)
    expect(await findingsOf(ofPeru, 'contact', recordId, 'berta')).toEqual(all)
    await expect(revisionForEditing(ofChile, 'contact', recordId)).rejects.toThrow(Missing)
    await expect(historyOf(ofChile, 'contact', recordId)).rejects.toThrow(Missing)
    await expect(compareVersions(ofChile, 'contact', recordId, { before: 0, after: 1 })).rejects.toThrow(Missing)
    expect(await revisionForEditing(ofPeru, 'contact', recordId)).toMatchObject({
      content: { person: 'Berta Interna' },
    })
  })

  it('finds a document for members, and none that is the Secretariat’s', async () => {
    const members = await published(editor, 'document', document('Minuta compartida', 'members'))
    const before = await countRecords(ofPeru)
    const secret = await published(editor, 'document', document('Minuta secreta', 'secretariat'))
    expect(await countRecords(ofPeru)).toEqual(before)
    expect(await findingsOf(ofPeru, 'document', members.recordId, 'compartida')).toEqual(all)
    expect(await findingsOf(ofPeru, 'document', secret.recordId, 'secreta')).toEqual(none)
    const ended = await signedIn('focalPoint', { parties: [peru], to: '2020-01-01' })
    expect(await findingsOf(ended, 'document', members.recordId, 'compartida')).toEqual(none)
    const content = document('Otra', 'public', { supersedes: [party(members.recordId), party(secret.recordId)] })
    const names = await namesFor(database(), ofPeru, 'document', [content])
    expect(names[members.recordId]).toMatchObject({ label: inSpanish('Minuta compartida'), slug: null })
    expect(names[secret.recordId]).toMatchObject({ label: inSpanish(''), slug: null })
    expect((await namesFor(database(), editor, 'document', [content]))[secret.recordId]?.label).toEqual(
      inSpanish('Minuta secreta'),
    )
  })

  it('does not read in the history of what is public now what it was while it was not', async () => {
    const { recordId } = await published(editor, 'contact', contact('Carla', 'public', { email: 'a@example.org' }))
    await published(editor, 'contact', contact('Carla', 'internal', { phone: '+51 1' }), { recordId, version: 1 })
    await published(editor, 'contact', contact('Carla', 'public'), { recordId, version: 2 })
    const versions = async (actor: Actor) =>
      (await historyOf(actor, 'contact', recordId)).versions.map(({ version }) => version)
    expect(await versions(ofChile)).toEqual([3, 1])
    expect(await versions(ofPeru)).toEqual([3, 2, 1])
    expect((await compareVersions(ofChile, 'contact', recordId, { before: 1, after: 3 })).before).toMatchObject({
      email: 'a@example.org',
    })
    for (const pair of [
      { before: 2, after: 3 },
      { before: 0, after: 2 },
    ])
      await expect(compareVersions(ofChile, 'contact', recordId, pair)).rejects.toThrow(Missing)
  })

  it('does not learn from a list what a draft would make of a public record', async () => {
    const { recordId, version } = await published(editor, 'meeting', meetingContent({ start: '2024-05' }))
    await drafted(editor, 'meeting', meetingContent({ start: '2031-12' }), { recordId, version })
    const { rows } = await listRecords(ofChile, 'meeting', listQueryOf('meeting', {}))
    expect(rows.find((row) => row.recordId === recordId)?.sortKey).toBe('2024-05')
  })

  it('begins a contact that is their own party’s already', async () => {
    const { content } = await newRecordForEditing(ofPeru, 'contact', crypto.randomUUID())
    expect(content).toMatchObject({ party: peru, visibility: 'internal' })
    const changed = { ...content, role: inSpanish('Asesora') }
    await expect(drafted(ofPeru, 'contact', changed)).resolves.toMatchObject({ counter: 1 })
  })

  it('drafts a document before saying of which meeting, submits it with that, and nobody else’s focal point reads it', async () => {
    const { recordId: meeting } = await published(editor, 'meeting', meetingContent({ hosts: [party(peru)] }))
    const own = await drafted(ofPeru, 'document', document('Propuesta peruana', 'public'))
    const { recordId } = own
    await expect(moveRevision(ofPeru, 'submit', { ...own, message: '' })).rejects.toMatchObject({
      fields: { 'content.adoptedAt': ['required'] },
    })
    const content = document('Propuesta peruana', 'public', { adoptedAt: meeting })
    const saved = await saveDraft(ofPeru, { ...own, type: 'document', baseVersion: 0, content })
    expect(await findingsOf(ofPeru, 'document', recordId, 'peruana')).toEqual(all)
    expect(await findingsOf(ofChile, 'document', recordId, 'peruana')).toEqual(none)
    expect(await revisionForEditing(ofPeru, 'document', recordId)).toMatchObject({
      may: { draft: true, submit: true, publish: false },
    })
    await moveRevision(ofPeru, 'submit', { ...saved, message: '' })
    await expect(publishRevisions(editor, [saved])).resolves.toMatchObject([{ version: 1 }])

    const change = document('Propuesta peruana', 'public', { adoptedAt: meeting, symbol: 'P/1' })
    const second = await drafted(ofPeru, 'document', change, { recordId, version: 1 })
    expect((await deskOf(ofPeru)).drafts.revisions.map(({ id }) => id)).toContain(second.revisionId)
    await expect(drafted(ofChile, 'document', change, { recordId, version: 1 })).rejects.toThrow(Refused)
  })
})

function source() {
  return { id: crypto.randomUUID(), label: inSpanish('Acta'), url: '', asOf: '', fields: [], wording: '' }
}

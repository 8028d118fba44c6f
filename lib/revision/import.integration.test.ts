import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { Invalid, Refused } from '#lib/action/errors.ts'
import { verifyTrail } from '#lib/audit/verify.ts'
import type { Actor } from '#lib/auth/actor.ts'
import type { Content } from '#lib/content/definition.ts'
import { database, type Transaction } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, party, published } from '../../e2e/fixtures/records.ts'
import { contradictions } from './check.ts'
import { saveDraftWithin } from './draft.ts'
import { type NewRecord, publishNew } from './import.ts'
import { publishWithin } from './publish.ts'

let editor: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
})

const named = (name: string) => ({ es: name, en: `${name} in English`, pt: '' })
const of = (type: RecordType, changes: Content, recordId: string = randomUUID()): NewRecord => ({
  ...{ type, recordId },
  content: { ...definitionOf(type).empty(), ...changes },
})

const [peru, agency, theme, group, round, plenary] = Array.from({ length: 6 }, () => randomUUID()) as [
  ...[string, string, string, string, string, string],
]
const plenaryOf = (changes: Content, recordId?: string) =>
  of('meeting', { title: named('Reunión plenaria'), start: '2023-11-22', ...changes }, recordId)

/** A record of every type, some before what they refer to and what they are called after; names that ask for one slug; what few may read. */
const record: NewRecord[] = [
  of('membership', { party: peru, role: 'member', from: '2018' }),
  of('presidency', { party: agency, rounds: [party(round)] }),
  of('document', { title: named('Acta'), adoptedAt: plenary, adoptedOn: '2023', themes: [party(theme)] }),
  of('document', { title: named('Acta'), visibility: 'members' }),
  of('state', { iso2: 'PE' }, peru),
  of('organization', { name: named('Agencia') }, agency),
  of('thematicArea', { name: named('Regularización') }, theme),
  of('workingGroup', { name: named('Grupo'), leads: [party(peru), party(agency)], themes: [party(theme)] }, group),
  of('round', { number: 9, chapter: named('Capítulo'), host: peru }, round),
  plenaryOf({ hosts: [party(peru)], themes: [party(theme)], workingGroups: [party(group)], round }, plenary),
  plenaryOf({ participants: [{ ...party(agency), capacity: 'unknown', headCount: 12 }], staffNote: 'For us alone' }),
  plenaryOf({ start: '2024', summary: inSpanish('Se habló de todo.') }),
  plenaryOf({ slug: 'reunion-plenaria-2023' }),
  plenaryOf({}),
  of('contact', { role: named('Enlace'), person: 'Ana', organizations: [party(agency)], visibility: 'internal' }),
  of('contact', { role: named('Prensa'), organizations: [party(agency)], visibility: 'public' }),
  of('link', { label: named('Sitio'), url: 'https://example.org/' }),
  of('processProfile', { name: named('Proceso'), themes: [party(theme)], pastChairs: [] }),
]

async function oneByOne(tx: Transaction, actor: Actor, rows: readonly NewRecord[]): Promise<void> {
  const requests = []
  for (const row of rows) {
    const draft = { ...row, revisionId: randomUUID(), counter: 0, baseVersion: 0 }
    requests.push(await saveDraftWithin(tx, actor, draft))
  }
  for (const request of requests) await publishWithin(tx, actor, [request])
}

/** Every row of every table after some work that is then undone, without what differs each time: moments, revisions' ids, hashes of both. */
async function rowsAfter(work: (tx: Transaction) => Promise<unknown>): Promise<Record<string, string[]>> {
  const undo = new Error('Nothing of it is kept')
  const found: Record<string, string[]> = {}
  const running = database().$transaction(
    async (tx) => {
      await work(tx)
      expect(await contradictions(tx)).toEqual([])
      const tables = await tx.$queryRaw<{ name: string }[]>`
        select table_name::text as name from information_schema.tables where table_schema = 'public' order by 1`
      const revisions = await tx.revision.findMany({ select: { id: true, recordId: true } })
      const revisionOf = new Map(revisions.map(({ id, recordId }) => [id, `a revision of ${recordId}`]))
      for (const { name } of tables) {
        const rows = await tx.$queryRawUnsafe<{ row: string }[]>(`select to_jsonb(t)::text as row from "${name}" t`)
        found[name] = rows
          .map(({ row }) =>
            row
              .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+\+00:00/g, 'a moment')
              .replaceAll(/"(hash|previousHash)": "\w+"/g, '')
              .replaceAll(/[0-9a-f-]{36}/g, (id) => revisionOf.get(id) ?? id),
          )
          .sort()
      }
      throw undo
    },
    { timeout: 30_000 },
  )
  await running.catch((error) => {
    if (error !== undo) throw error
  })
  return found
}

describe('records that are published together', () => {
  it('leave every row that they leave when they are published one after another', async () => {
    // Somebody has drafted what is called after a party that is only coming now.
    await drafted(editor, 'membership', { ...definitionOf('membership').empty(), party: peru })
    const together = await rowsAfter((tx) => publishNew(tx, editor, record))
    const after = await rowsAfter((tx) => oneByOne(tx, editor, record))
    expect(together.Meeting).toHaveLength(5)
    expect(together).toEqual(after)
  })

  it('step around the addresses that others have, and take what they ask for', async () => {
    await published(editor, 'meeting', { ...definitionOf('meeting').empty(), title: named('Taller'), start: '2022' })
    const workshops = [
      of('meeting', { title: named('Taller'), start: '2022-03' }),
      of('meeting', { title: named('Taller'), start: '2022-04', slug: 'taller' }),
    ]
    const made = await database().$transaction((tx) => publishNew(tx, editor, workshops))
    expect(made.map(({ slug }) => slug)).toEqual(['taller-in-english-2022', 'taller'])
    await expect(
      database().$transaction((tx) =>
        publishNew(tx, editor, [of('meeting', { title: named('Otro'), start: '2022', slug: 'taller' })]),
      ),
    ).rejects.toThrow(Invalid)
    expect(await contradictions(database())).toEqual([])
    expect(await verifyTrail(database())).toMatchObject({ whole: true })
  })

  it('are published all or not at all: not by who may not, nor with what is not fit, refers to nothing, or is taken', async () => {
    const focalPoint = await signedIn('focalPoint')
    const publishing = (rows: NewRecord[], actor = editor) =>
      database().$transaction((tx) => publishNew(tx, actor, rows))
    const fit = of('thematicArea', { name: named('Apta') })
    const before = await database().record.count()
    await expect(publishing([fit], focalPoint)).rejects.toThrow(Refused)
    const unfit: [NewRecord[], string][] = [
      [[fit, of('meeting', { title: named('Sin fecha') })], 'start'],
      [
        [fit, of('meeting', { title: named('Con nadie'), start: '2024', hosts: [party(randomUUID())] })],
        'content.hosts.0.record',
      ],
      [[fit, of('state', { iso2: 'BO' }), of('state', { iso2: 'BO' })], 'content.iso2'],
    ]
    for (const [rows, field] of unfit) {
      const fields = await publishing(rows).catch((error: Invalid) => error.fields)
      expect(Object.keys(fields).join()).toContain(field)
    }
    expect(await database().record.count()).toBe(before)
  })
})

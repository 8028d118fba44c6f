import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { canonicalJson } from '#lib/content/canonical.ts'
import { database } from '#lib/db/client.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { inSpanish, meetingContent, party, publishedState, submitted } from '../../e2e/fixtures/records.ts'
import { appendAudit, genesis, hashOfEntry } from './trail.ts'
import { trailFile } from './trail-file.ts'
import { trailQueryOf } from './trail-query.ts'

const asking = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('#lib/auth/session.ts', () => ({ requireStaff: async () => asking.actor }))
const { answerDownload } = await import('#lib/download.ts')

let administrator: Actor
let editor: Actor
let focalPoint: Actor
let meeting: string
/** Longer than what is read at once. */
const many = 1_100

beforeAll(async () => {
  administrator = await signedIn('administrator', { name: '=HYPERLINK("https://evil.example")' })
  editor = await signedIn('editor')
  const peru = await publishedState(editor, 'PE')
  focalPoint = await signedIn('focalPoint', { parties: [peru.recordId], name: 'Pablo Quispe' })
  const content = meetingContent({ title: inSpanish('Taller, "primero"'), hosts: [party(peru.recordId)] })
  meeting = (await submitted(focalPoint, 'meeting', content)).recordId
  await database().$transaction(
    async (tx) => {
      for (let n = 0; n < 3; n++) await appendAudit(tx, signedInAgain())
    },
    { timeout: 30_000 },
  )
  await appendManyMore()
})

const signedInAgain = () => ({
  actorId: administrator.userId,
  act: 'session.begin',
  objectType: 'user',
  objectId: administrator.userId,
  detail: {},
})

/** As appendAudit would, in one statement: that one asks for the newest entry each time. */
async function appendManyMore() {
  const last = await database().auditEntry.findFirstOrThrow({ orderBy: { number: 'desc' } })
  let previousHash = last.hash
  const data = Array.from({ length: many }, (_, index) => {
    const { detail, ...facts } = signedInAgain()
    const row = {
      ...facts,
      number: last.number + 1 + index,
      at: new Date(),
      detail: canonicalJson(detail),
      previousHash,
    }
    previousHash = hashOfEntry(row)
    return { ...row, hash: previousHash }
  })
  await database().auditEntry.createMany({ data })
}

/** The file as whoever takes it gets it, from a page that is narrowed so. */
async function taken(actor: Actor, narrowed: Parameters<typeof trailQueryOf>[0] = {}) {
  asking.actor = actor
  const answer = await answerDownload((asks) => trailFile(asks, trailQueryOf(narrowed)))
  const name = /filename="(.*)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  return { status: answer.status, headers: answer.headers, name, rows: answer.ok ? tableOf(await answer.text()) : [] }
}

/** Reads a table as RFC 4180 has it, independently of what wrote it. */
function tableOf(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of csv
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  const [columns = [], ...rest] = rows.slice(0, -1)
  return rest.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])))
}

/** The recipe of docs/operating.md, written anew. */
function isChain(rows: readonly Record<string, string>[]): boolean {
  return rows.every((row, index) => {
    const { actorId, act, at, detail, number, objectId, objectType, previousHash } = row
    const hashed = JSON.stringify({
      act,
      actorId,
      at,
      detail,
      number: Number(number),
      objectId,
      objectType,
      previousHash,
    })
    const before = index === 0 ? genesis : rows[index - 1]?.hash
    return previousHash === before && createHash('sha256').update(hashed).digest('hex') === row.hash
  })
}

describe('the trail as a file', () => {
  it('is the whole chain for an administrator, and can be checked by anyone who has it', async () => {
    const { headers, name, rows } = await taken(administrator)
    expect(headers.get('cache-control')).toContain('no-store')
    expect(rows.length).toBe(await database().auditEntry.count())
    expect(rows.length).toBeGreaterThan(many)
    expect(isChain(rows)).toBe(true)
    expect(name).toMatch(new RegExp(`^audit-trail-\\d{4}-\\d\\d-\\d\\d-chain-whole-to-${rows.length}\\.csv$`))
    expect(new Set(rows.map(({ chain }) => chain))).toEqual(new Set(['whole']))
    expect(isChain(rows.toSpliced(5, 1))).toBe(false)
  })

  it('names people and records as its page does, and holds no formula', async () => {
    const { rows } = await taken(administrator)
    expect(rows.find(({ act }) => act === 'revision.submit')).toMatchObject({
      actor: 'Pablo Quispe',
      objectType: 'meeting',
      objectId: meeting,
      object: 'Taller, "primero"',
    })
    expect(rows.at(-1)).toMatchObject({ actor: `'=HYPERLINK("https://evil.example")`, object: rows.at(-1)?.actor })
  })

  it('is what the page is narrowed to, on all of its pages', async () => {
    const { name, rows } = await taken(administrator, { act: 'session.begin', before: '5' })
    expect(rows).toHaveLength(many + 3)
    expect(name).toContain('audit-trail-selection-')
  })

  it('is for an editor what is about records', async () => {
    const { name, rows } = await taken(editor)
    expect(name).toContain('audit-trail-records-')
    expect(rows.map(({ act }) => act)).toEqual(['record.publish', 'revision.submit'])
    expect(rows[0]).toMatchObject({ version: '1', chain: 'whole', hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  it('is for a focal point what became of their own proposals, without the inside of the chain', async () => {
    const { name, rows } = await taken(focalPoint)
    expect(name).toMatch(/^audit-trail-own-proposals-\d{4}-\d\d-\d\d\.csv$/)
    expect(rows.map(({ act }) => act)).toEqual(['revision.submit'])
    expect(Object.keys(rows[0] ?? {})).toEqual('number at actor act objectType objectId object version'.split(' '))
  })

  it('is nothing for a viewer', async () => {
    expect(await taken(await signedIn('viewer'))).toMatchObject({ status: 404, rows: [] })
  })

  // The last: nothing mends the trail of this file's database.
  it('says from which entry on the chain is broken, in its name and in the rows from there on', async () => {
    const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
    await owner.connect()
    await owner.query('alter table "AuditEntry" disable trigger all')
    await owner.query(`update "AuditEntry" set "objectId" = $1 where "number" = 40`, [randomUUID()])
    await owner.end()
    const { name, rows } = await taken(administrator)
    expect(name).toContain('chain-broken-at-40')
    expect(rows.filter(({ chain }) => chain === 'whole')).toHaveLength(39)
    expect(rows.slice(39).every(({ chain }) => chain === 'broken at 40')).toBe(true)
  })
})

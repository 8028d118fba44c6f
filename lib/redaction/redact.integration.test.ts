import { fork } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { actorOfSession } from '#lib/auth/sessions.ts'
import type { Content } from '#lib/content/definition.ts'
import type { Fields } from '#lib/content/field.ts'
import { database } from '#lib/db/client.ts'
import { lengthOf, pathOf, storedFiles } from '#lib/file/store.ts'
import { locales } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'
import { contradictions } from '#lib/revision/check.ts'
import { restoreVersion, withdrawRecord } from '#lib/revision/decide.ts'
import { saveDraft } from '#lib/revision/draft.ts'
import { publishNew } from '#lib/revision/import.ts'
import { moveRevision } from '#lib/revision/moves.ts'
import { pdf } from '../../e2e/fixtures/pdf.ts'
import { personOf, sessionOf, signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published, submitted } from '../../e2e/fixtures/records.ts'
import { pastRedactions } from './past.ts'
import { type Preview, preview } from './preview.ts'
import { type RedactionInput, redact } from './redact.ts'
import { removeRedactedFiles } from './remove-files.ts'
import type { Step } from './telling.ts'

let administrator: Actor
let editor: Actor
let peru: string

beforeAll(async () => {
  administrator = await signedIn('administrator')
  editor = await signedIn('editor')
  const state = { ...definitionOf('state').empty(), iso2: 'PE' }
  peru = (await published(editor, 'state', state)).recordId
})

/** A name that stands nowhere yet: each test has its own. */
function someone() {
  const letters = randomUUID().replace(/\d|-/g, '').slice(0, 8).padEnd(8, 'x')
  const name = `Zoraída ${letters.charAt(0).toUpperCase()}${letters.slice(1)}ñez`
  const email = `zoraida.${letters}@example.org`
  return { name, email, slug: `zoraida-${letters}nez`, spellings: [name, email] }
}

const inAll = (text: string) => ({ es: `${text}, en persona`, en: `${text} herself`, pt: `${text}, ela mesma` })

/** Content of any type with a name in every text that it has. */
function full(type: RecordType, name: string): Content {
  const { fields, empty } = definitionOf(type)
  const fill = (of: Fields, content: Content): Content =>
    Object.fromEntries(
      Object.entries(content).map(([key, value]) => {
        const shape = of[key]?.shape
        if (shape?.is === 'text') return [key, `Nota de ${name.toUpperCase()}`]
        if (shape?.is === 'localized') return [key, inAll(name)]
        if (shape?.is !== 'items' || 'record' in shape.of || 'file' in shape.of) return [key, value]
        const item = Object.fromEntries(Object.entries(shape.of).map(([part, field]) => [part, field.empty]))
        return [key, [{ id: randomUUID(), ...fill(shape.of, item), ...required(item) }]]
      }),
    )
  const required = (item: Content) => ({
    ...('date' in item ? { date: '2024' } : {}),
    ...('start' in item ? { start: '2024' } : {}),
    ...('url' in item ? { url: `https://example.org/${name.normalize('NFD').replace(/[^a-z]/gi, '')}` } : {}),
  })
  return { ...fill(fields, empty()), ...needed[type]?.() }
}

let rounds = 100
const needed: Partial<Record<RecordType, () => Content>> = {
  meeting: () => ({ start: '2024-03-20', hosts: [party(peru)] }),
  round: () => ({ number: rounds++ }),
  state: () => ({ iso2: ['UY', 'PY', 'BO', 'GY'][rounds++ % 4] }),
  membership: () => ({ party: peru }),
  presidency: () => ({ party: peru }),
  link: () => ({ url: 'https://example.org/' }),
  contact: () => ({ visibility: 'public' }),
}

/** An uploaded file with its row, as an upload leaves them. */
async function uploaded(name: string, bytes: Buffer): Promise<string> {
  const id = randomUUID()
  mkdirSync(dirname(pathOf(id)), { recursive: true })
  writeFileSync(pathOf(id), bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const row = { id, sha256, bytes: bytes.length, name, uploadedById: editor.userId }
  await database().fileObject.create({ data: row })
  return id
}

const holding = (name: string) => {
  const data = deflateSync(Buffer.from(`BT (${name}) Tj ET`, 'latin1'))
  return pdf({ content: { about: '/Filter /FlateDecode', data } })
}

const documentWith = (files: string[], more: Content = {}): Content => ({
  ...definitionOf('document').empty(),
  title: inSpanish('Acta'),
  files: files.map((file, n) => ({ id: randomUUID(), language: locales[n] ?? 'es', file, status: 'unknown' })),
  ...more,
})

const nothingLeft = { records: [], people: [], files: [] }

async function redactAll(spellings: string[], found?: Preview, changes: Partial<RedactionInput> = {}) {
  const { seen, records, looseFiles } = found ?? (await preview(administrator, spellings))
  const files = [...records.flatMap((record) => record.files), ...looseFiles]
  return redact(administrator, {
    ...{ spellings, seen, leave: nothingLeft, reason: 'Lo pide la ley.' },
    files: files.filter(({ holds }) => holds === 'yes' || holds === 'name').map(({ id }) => id),
    ...changes,
  })
}

/** Redacts in a process of its own, which is killed at a step; the signal that ended it. */
async function killedAt(step: Step, name: string): Promise<unknown> {
  const options = { execArgv: ['--conditions=react-server'], silent: true }
  const [, signal] = await once(fork('e2e/fixtures/redact-until.ts', [name, step], options), 'exit')
  return signal
}

/** Everything that the tables hold, by another way than the product's own search. */
async function everything(): Promise<string> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`
  const all: string[] = []
  for (const { name } of tables) {
    if (name === '_prisma_migrations') continue
    const rows = await database().$queryRawUnsafe<{ row: string }[]>(`select t::text as row from "${name}" t`)
    all.push(...rows.map(({ row }) => row))
  }
  return all.join('\n')
}

/** All rows of a record, as they are. */
const rowsOf = (recordId: string) => database().$queryRaw<{ all: string }[]>`
  select jsonb_build_array(
    (select to_jsonb(r) from "Record" r where r."id" = ${recordId}::uuid),
    (select to_jsonb(l) from "Listing" l where l."recordId" = ${recordId}::uuid),
    (select to_jsonb(m) from "Meeting" m where m."recordId" = ${recordId}::uuid),
    (select jsonb_agg(v order by v."id") from "Revision" v where v."recordId" = ${recordId}::uuid),
    (select jsonb_agg(s order by s."locale") from "SearchEntry" s where s."recordId" = ${recordId}::uuid),
    (select jsonb_agg(p order by p."number") from "Publication" p where p."recordId" = ${recordId}::uuid)
  )::text as all`

describe('a person’s name in everything', () => {
  it('is nowhere once it is redacted, and what has nothing to do with it is untouched', async () => {
    const { name, email, slug, spellings } = someone()
    const untouched = Array.from({ length: 18 }, () => randomUUID())
    const others = untouched.map((recordId, n) => {
      const content = meetingContent({ title: inSpanish(`Otra reunión ${n}`) })
      return { type: 'meeting' as const, recordId, content }
    })
    await database().$transaction((tx) => publishNew(tx, editor, others))
    const before = await Promise.all(untouched.map(rowsOf))

    const made = new Map<RecordType, { recordId: string; version: number }>()
    for (const type of allRecordTypes) made.set(type, await published(editor, type, full(type, name)))
    // A version on top, a draft, a proposal that was sent back, and one that waits.
    const meeting = made.get('meeting') as { recordId: string; version: number }
    const withSlug = { ...full('meeting', name), slug: `reunion-${slug}` }
    const second = await published(editor, 'meeting', withSlug, meeting)
    const draft = await drafted(administrator, 'meeting', full('meeting', name), second)
    const other = await signedIn('editor')
    const returned = await submitted(other, 'meeting', full('meeting', name), second)
    await moveRevision(administrator, 'sendBack', { ...returned, message: `Pregunte a ${name}` })
    const waiting = await submitted(await signedIn('editor'), 'organization', {
      ...definitionOf('organization').empty(),
      name: inAll(`Fundación ${name}`),
    })
    const withdrawn = await published(editor, 'thematicArea', { ...full('thematicArea', name), slug: `eje-${slug}` })
    await withdrawRecord(editor, { ...withdrawn, message: `A pedido de ${email}` })
    const restricted = await published(editor, 'contact', { ...full('contact', name), email, visibility: 'internal' })

    const person = await personOf('editor', { name, email })
    const { sid } = await sessionOf(person.id)
    const [file, clean, loose] = [
      await uploaded(`acta de ${name}.pdf`, pdf({ text: 'Sin nombres' })),
      await uploaded('acta.pdf', pdf({ text: 'Sin nombres' })),
      await uploaded('otra.pdf', holding(name)),
    ] as const
    const document = await published(editor, 'document', documentWith([file, clean]))
    await database().revisionStep.create({
      data: { revisionId: waiting.revisionId, number: 90, kind: 'submit', actorId: editor.userId, message: name },
    })
    const of = await database().revision.findUniqueOrThrow({ where: { id: draft.revisionId } })
    const link = { revisionId: of.id, contentHash: of.contentHash }
    await database().previewLink.create({
      data: {
        ...link,
        ...{
          tokenHash: 'a'.repeat(64),
          id: randomUUID(),
          reader: name,
          createdById: editor.userId,
          expiresAt: new Date(),
        },
      },
    })
    await database().clearance.create({
      data: {
        ...link,
        ...{
          id: randomUUID(),
          clearedBy: name,
          on: '2024-01-01',
          evidence: `Carta de ${email}`,
          notedById: editor.userId,
        },
      },
    })
    await database().session.create({
      data: { id: 'b'.repeat(64), userId: editor.userId, userAgent: `Navegador de ${name}` },
    })

    const found = await preview(administrator, spellings)
    expect(new Set(found.records.map(({ type }) => type))).toEqual(new Set(allRecordTypes))
    expect(found.people).toEqual([{ id: person.id, name, email, status: 'active', own: false }])
    expect(found.looseFiles).toMatchObject([{ id: loose, holds: 'yes' }])
    expect(found.records.find(({ id }) => id === document.recordId)?.files).toMatchObject([
      { id: file, holds: 'name' },
      { id: clean, holds: 'no' },
    ])

    const { counts, remains, id } = await redactAll(spellings, found)
    expect(remains).toEqual([])
    expect(counts).toMatchObject({ found: 0, left: 0, unread: 0 })
    const all = (await everything()).normalize('NFD').toLowerCase()
    for (const part of [name.split(' ')[1] as string, 'zoraida.', slug]) {
      expect(all).not.toContain(part.normalize('NFD').toLowerCase())
    }
    expect(await contradictions(database())).toEqual([])
    expect(await Promise.all(untouched.map(rowsOf))).toEqual(before)
    expect((await storedFiles()).map((stored) => stored.id)).toEqual([clean])

    // What is public followed, by a version that takes away.
    const row = await database().meeting.findUniqueOrThrow({ where: { recordId: meeting.recordId } })
    expect(row.title).toEqual({ es: '[suprimido], en persona', en: '[removed] herself', pt: '[suprimido], ela mesma' })
    expect(row.slug).not.toContain('zoraida')
    expect(row.version).toBe(second.version + 1)
    const publication = await database().publication.findFirstOrThrow({
      where: { recordId: meeting.recordId },
      orderBy: { number: 'desc' },
    })
    expect(publication.act).toBe('withdraw')
    // The notice of what was withdrawn says when it was, as before.
    const notice = await database().withdrawal.findUniqueOrThrow({ where: { recordId: withdrawn.recordId } })
    expect(notice).toMatchObject({ message: 'A pedido de [suprimido]', label: { es: '[suprimido], en persona' } })
    expect(await database().contact.findUnique({ where: { recordId: restricted.recordId } })).toBeNull()
    // Whoever had the draft open saves nothing over it.
    const again = { type: 'meeting' as const, ...draft, baseVersion: second.version, content: full('meeting', name) }
    await expect(saveDraft(administrator, again)).rejects.toMatchObject({ code: 'stale' })
    const kept = await database().clearance.findFirstOrThrow({ where: { revisionId: of.id } })
    expect(kept.contentHash).toBe((await database().revision.findUniqueOrThrow({ where: { id: of.id } })).contentHash)

    // The account is nobody's.
    expect(await actorOfSession(sid)).toBeNull()
    expect(await database().user.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
      ...{ name: '[suprimido]', email: `${person.id}@removed.invalid`, status: 'deactivated', passwordHash: null },
    })

    // The trail tells of it by hashes, and history goes on.
    const [past] = await pastRedactions(administrator)
    expect(past).toMatchObject({
      id,
      reason: 'Lo pide la ley.',
      counts: { files: 2, people: 1, removing: [], checked: { found: 0 } },
    })
    const entry = await database().auditEntry.findFirstOrThrow({
      where: { act: 'record.redact', objectId: meeting.recordId },
    })
    expect(JSON.parse(entry.detail).changes).toHaveLength(4)
    const now = await database().record.findUniqueOrThrow({ where: { id: meeting.recordId } })
    const restored = { recordId: meeting.recordId, version: now.version, restores: 1 }
    await restoreVersion(editor, restored).catch((error) => expect(error.fields).toEqual({ content: ['unchanged'] }))
    expect(await contradictions(database())).toEqual([])
  }, 120_000)

  it('can stay where it is somebody else’s, and that is said', async () => {
    const { name, spellings } = someone()
    const hers = await published(editor, 'meeting', meetingContent({ title: inSpanish(`Con ${name}`) }))
    const anothers = await published(editor, 'meeting', meetingContent({ title: inSpanish(`Sin ${name}`) }))
    const { counts, remains } = await redactAll(spellings, undefined, {
      leave: { ...nothingLeft, records: [anothers.recordId] },
    })
    expect(remains).toEqual([])
    expect(counts.found).toBe(0)
    expect(counts.left).toBeGreaterThan(3)
    const rows = await database().meeting.findMany({ where: { recordId: { in: [hers.recordId, anothers.recordId] } } })
    expect(rows.map(({ title }) => (title as { es: string }).es).sort()).toEqual([`Con [suprimido]`, `Sin ${name}`])
    expect(await contradictions(database())).toEqual([])
  })

  it('goes from what is called after the one who bore it', async () => {
    const { name, spellings } = someone()
    const organization = await published(editor, 'organization', {
      ...definitionOf('organization').empty(),
      name: inSpanish(`Casa ${name}`),
    })
    const membership = await published(editor, 'membership', {
      ...definitionOf('membership').empty(),
      party: organization.recordId,
    })
    const { counts } = await redactAll(spellings)
    expect(counts.found).toBe(0)
    const listing = await database().listing.findUniqueOrThrow({ where: { recordId: membership.recordId } })
    expect(listing.publicLabel).toMatchObject({ es: expect.stringMatching(/^Casa \[suprimido\]/) })
    expect(await contradictions(database())).toEqual([])
  })
})

describe('a file that is removed', () => {
  it('is gone from every version, also where nobody could read the name in it', async () => {
    const { name, spellings } = someone()
    const scan = await uploaded('escaneado.pdf', pdf({ text: 'Imagen' }))
    const first = await published(editor, 'document', documentWith([scan], { staffNote: name }))
    await published(editor, 'document', documentWith([], { staffNote: name }), first)
    await redactAll(spellings, undefined, { files: [scan] })
    expect(lengthOf(scan)).toBeNull()
    expect(await database().fileObject.findUnique({ where: { id: scan } })).toBeNull()
    expect(await contradictions(database())).toEqual([])
  })

  it('keeps its bytes and loses the words in its name where only that goes', async () => {
    const { name, spellings } = someone()
    const [named, other] = [await uploaded(`acta de ${name}.pdf`, pdf()), await uploaded('otra.pdf', holding(name))]
    await published(editor, 'document', documentWith([named, other]))
    const { counts } = await redactAll(spellings, undefined, { files: [], leave: { ...nothingLeft, files: [other] } })
    expect(counts).toMatchObject({ found: 0, left: 1 })
    expect((await database().fileObject.findUniqueOrThrow({ where: { id: named } })).name).toBe(
      'acta de [suprimido].pdf',
    )
    // What is still there is found by whoever looks again.
    const again = await preview(administrator, spellings)
    expect(again.records.flatMap(({ files }) => files).map(({ id, holds }) => [id, holds])).toContainEqual([
      other,
      'yes',
    ])
    await redactAll(spellings, again)
    expect(lengthOf(other)).toBeNull()
  })

  it('is removed at the next start where the process was killed between the commit and the removal', async () => {
    const { name } = someone()
    const file = await uploaded('acta.pdf', holding(name))
    await published(editor, 'document', documentWith([file]))
    expect(await killedAt('removal', name)).toBe('SIGKILL')
    // Nobody is sent it any more, and its bytes are still there.
    expect(await database().fileObject.findUnique({ where: { id: file } })).toBeNull()
    expect(lengthOf(file)).not.toBeNull()
    expect(await removeRedactedFiles()).toBe(1)
    expect(lengthOf(file)).toBeNull()
    expect(await contradictions(database())).toEqual([])
  })
})

describe('a redaction that is not made', () => {
  it('leaves everything as it was where something fails on the way', async () => {
    const { name, spellings } = someone()
    const file = await uploaded('acta.pdf', holding(name))
    const { recordId } = await published(editor, 'document', documentWith([file], { staffNote: name }))
    const found = await preview(administrator, spellings)
    const before = await everything()
    const trail = await import('#lib/audit/trail.ts')
    const failing = vi.spyOn(trail, 'appendAudits').mockRejectedValue(new Error('The trail cannot be written'))
    await expect(redactAll(spellings, found)).rejects.toThrow('The trail cannot be written')
    failing.mockRestore()
    expect(await everything()).toBe(before)
    expect(lengthOf(file)).not.toBeNull()
    expect(recordId).toBeDefined()
  })

  it('leaves everything as it was where the process is killed on the way', async () => {
    const { name, spellings } = someone()
    for (const n of [1, 2])
      await published(editor, 'meeting', meetingContent({ title: inSpanish(`${n}, con ${name}`) }))
    const before = (await preview(administrator, spellings)).seen
    expect(await killedAt('changes', name)).toBe('SIGKILL')
    expect((await preview(administrator, spellings)).seen).toBe(before)
    expect(await contradictions(database())).toEqual([])
    expect((await redactAll(spellings)).counts.found).toBe(0)
  })

  it('is refused where what was found is no longer what was seen', async () => {
    const { name, spellings } = someone()
    const first = await published(editor, 'meeting', meetingContent({ title: inSpanish(name) }))
    const found = await preview(administrator, spellings)
    await published(editor, 'meeting', meetingContent({ title: inSpanish(`${name} otra vez`) }), first)
    await expect(redactAll(spellings, found)).rejects.toMatchObject({ code: 'stale' })
  })

  it('is refused with a reason that names whom it is about, or none, and for one’s own account', async () => {
    const { name, spellings } = someone()
    await published(editor, 'meeting', meetingContent({ title: inSpanish(name) }))
    const fields = (named: object) => ({ code: 'invalid', fields: named })
    await expect(redactAll(spellings, undefined, { reason: `Lo pide ${name}` })).rejects.toMatchObject(
      fields({ reason: ['redactionReason'] }),
    )
    await expect(redactAll(spellings, undefined, { reason: ' ' })).rejects.toMatchObject(
      fields({ reason: ['required'] }),
    )
    await database().user.update({ where: { id: administrator.userId }, data: { name } })
    await expect(redactAll(spellings)).rejects.toMatchObject(fields({ leave: ['redactionOwn'] }))
    await database().user.update({ where: { id: administrator.userId }, data: { name: 'A administrator' } })
  })

  it('is no one’s but an administrator’s', async () => {
    for (const actor of [editor, await signedIn('viewer'), await signedIn('focalPoint', { parties: [peru] })]) {
      await expect(preview(actor, ['Nadie'])).rejects.toMatchObject({ code: 'forbidden' })
      await expect(pastRedactions(actor)).rejects.toMatchObject({ code: 'forbidden' })
      const input = { spellings: ['Nadie'], seen: '', leave: nothingLeft, files: [], reason: 'x' }
      await expect(redact(actor, input)).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})

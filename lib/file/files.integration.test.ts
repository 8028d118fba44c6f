import { fork } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import { lengthHeader } from '#lib/front/sent-files.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { DocumentContent } from '#lib/record/document/schema.ts'
import { contradictions } from '#lib/revision/check.ts'
import { restoreVersion, withdrawRecord } from '#lib/revision/decide.ts'
import { saveDraft } from '#lib/revision/draft.ts'
import { publishRevisions } from '#lib/revision/publish.ts'
import { store } from '#lib/revision/stored.ts'
import { hostileFiles } from '../../e2e/fixtures/hostile-files.ts'
import { largePdf, packedPdf, pdf } from '../../e2e/fixtures/pdf.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published, publishedState } from '../../e2e/fixtures/records.ts'
import { receiveFile } from './receive.ts'
import { lengthOf, pathOf, storedFiles } from './store.ts'
import { sweepFiles } from './sweep.ts'

const asking = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('#lib/auth/session.ts', () => ({ currentActor: async () => asking.actor }))

const { answerUpload } = await import('./upload-route.ts')
const { answerDocumentFile, answerUploadedFile } = await import('./file-routes.ts')

let editor: Actor
let other: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
  other = await signedIn('editor')
})
beforeEach(() => {
  asking.actor = null
})

const site = 'http://localhost:3000'
const later = (hours: number) => new Date(Date.now() + hours * 60 * 60_000)
const lying = async () => (await storedFiles()).map(({ id }) => id).sort()
const rows = async () => (await database().fileObject.findMany({ select: { id: true } })).map(({ id }) => id).sort()

/** Sends a file as a browser does. */
async function send(actor: Actor | null, body: Buffer | ReadableStream, headers: Record<string, string> = {}) {
  asking.actor = actor
  const length = body instanceof Buffer ? { 'content-length': String(body.length) } : {}
  const init = { method: 'POST', headers: { ...length, ...headers }, body, duplex: 'half' }
  const answer = await answerUpload(new Request(`${site}/api/files`, init as RequestInit))
  asking.actor = null
  return { status: answer.status, answer: await answer.json() }
}

/** Keeps a file, and gives its id. */
async function kept(actor: Actor, bytes = pdf({ text: randomUUID() })): Promise<string> {
  const { status, answer } = await send(actor, bytes, { 'x-file-name': 'acta.pdf' })
  expect(status).toBe(201)
  return answer.data.id
}

const holding = (files: Partial<Record<Locale, string>>, changes: Partial<DocumentContent> = {}): Content => ({
  ...definitionOf('document').empty(),
  title: inSpanish(`Declaración ${randomUUID()}`),
  files: Object.entries(files).map(([language, file]) => ({ id: randomUUID(), language, file, status: 'original' })),
  ...changes,
})

/** Asks for a document's file as `actor`. */
async function ask(actor: Actor | null, address: string, headers: Record<string, string> = {}, method = 'GET') {
  asking.actor = actor
  const [path = ''] = address.split('?')
  const [, , slug = '', ...file] = path.split('/')
  const request = new Request(site + address, { method, headers })
  const answer = await answerDocumentFile(request, {
    params: Promise.resolve({ slug, file }),
  })
  asking.actor = null
  return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) }
}

const read = async (actor: Actor | null, id: string) => {
  asking.actor = actor
  const request = new Request(`${site}/api/files/${id}`)
  const answer = await answerUploadedFile(request, { params: Promise.resolve({ id }) })
  asking.actor = null
  await answer.arrayBuffer()
  return answer.status
}

describe('an uploaded file', () => {
  it.each([
    ['in plain words', pdf()],
    ['packed', packedPdf()],
    ['of 8 MB', largePdf(8 * 2 ** 20)],
  ])('%s is kept as it is, under its id, with its hash', async (_, bytes) => {
    const { status, answer } = await send(editor, bytes, {
      'x-file-name': encodeURIComponent('../../año 2018\u202e.pdf'),
    })
    expect(status).toBe(201)
    expect(answer).toEqual({ ok: true, data: { id: expect.any(String), name: 'año 2018.pdf', bytes: bytes.length } })
    const row = await database().fileObject.findUniqueOrThrow({ where: { id: answer.data.id } })
    expect(row.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(lengthOf(row.id)).toBe(bytes.length)
    expect(pathOf(row.id)).toContain(process.env.DATA_DIR)
  })

  it('may come without a declared length', async () => {
    const pieces = new ReadableStream({
      start(controller) {
        const bytes = pdf()
        for (let at = 0; at < bytes.length; at += 100) controller.enqueue(bytes.subarray(at, at + 100))
        controller.close()
      },
    })
    expect((await send(editor, pieces)).status).toBe(201)
  })

  it('is taken from nobody who may not draft a document, and not a byte of it is read', async () => {
    const before = [await lying(), await rows()]
    const untouched = () =>
      new ReadableStream({ pull: () => Promise.reject(new Error('It was read')) }, { highWaterMark: 0 })
    const peru = (await publishedState(editor, 'PE')).recordId
    const ended = await signedIn('focalPoint', { parties: [peru], to: '2019-01-01' })
    expect((await send(null, untouched())).status).toBe(401)
    expect((await send(await signedIn('viewer'), untouched())).status).toBe(403)
    expect((await send(ended, untouched())).status).toBe(403)
    expect([await lying(), await rows()]).toEqual(before)
    expect((await send(await signedIn('focalPoint', { parties: [peru] }), pdf())).status).toBe(201)
  })

  it('whose sender goes away leaves nothing, and can be sent again', async () => {
    const before = [await lying(), await rows()]
    const bytes = largePdf(400_000)
    const cut = new ReadableStream({
      start: (controller) => controller.enqueue(bytes.subarray(0, 200_000)),
      pull: (controller) => controller.error(new Error('aborted')),
    })
    const { status, answer } = await send(editor, cut, { 'content-length': String(bytes.length) })
    expect([status, answer.fields]).toEqual([422, { file: ['fileCut'] }])
    expect([await lying(), await rows()]).toEqual(before)
    expect((await send(editor, bytes)).status).toBe(201)
  })

  it('shorter than it says is not kept', async () => {
    const { answer } = await send(editor, pdf(), { 'content-length': '99999' })
    expect(answer.fields).toEqual({ file: ['fileCut'] })
  })

  it('beyond a hundred that no document names is not taken from one person', async () => {
    const greedy = await signedIn('editor')
    await database().fileObject.createMany({
      data: Array.from({ length: 100 }, () => ({
        ...{ id: randomUUID(), sha256: '0'.repeat(64), bytes: 1, name: 'a.pdf', uploadedById: greedy.userId },
      })),
    })
    expect((await send(greedy, pdf())).status).toBe(429)
    await database().fileObject.deleteMany({ where: { uploadedById: greedy.userId } })
  })
})

/** Every file is judged in pdf/verdict.test.ts; here each nth goes all the way, through a process of its own. */
const step = process.env.FULL ? 1 : 6

describe('two hundred hostile files', () => {
  const limit = 3 * 2 ** 20
  const files = hostileFiles(limit)

  it('are all refused, each for what it is, and leave nothing behind', async () => {
    vi.stubEnv('UPLOAD_MB', '3')
    const before = [await lying(), await rows()]
    const wrong: unknown[] = []
    const one = async ({ name, bytes, problem }: (typeof files)[number]) => {
      const { status, answer } = await send(editor, bytes, { 'x-file-name': encodeURIComponent(`${name}.pdf`) })
      // The bombs that are not small are refused as too large before anyone looks into them.
      const told = answer.fields?.file?.[0]
      const fits = told === problem || (told === 'fileTooLarge' && bytes.length > limit)
      if (!fits || status < 400 || status >= 500) wrong.push({ name, problem, status, answer })
    }
    for (let n = 0; n < files.length; n += step) await one(files[n] as (typeof files)[number])
    vi.unstubAllEnvs()
    expect(wrong).toEqual([])
    expect([await lying(), await rows()]).toEqual(before)
  }, 240_000)
})

describe('a document’s file', () => {
  it('is read by everyone at the document’s address once it is published, and not before', async () => {
    const bytes = pdf({ text: 'Quito I' })
    const file = await kept(editor, bytes)
    const draft = await drafted(editor, 'document', holding({ es: file }, { slug: 'quito-i-declaracion' }))
    expect((await ask(null, '/documents/quito-i-declaracion/es.pdf')).status).toBe(404)
    await publishRevisions(editor, [draft])
    const { status, headers, body } = await ask(null, '/documents/quito-i-declaracion/es.pdf')
    expect(status).toBe(200)
    expect(body.equals(bytes)).toBe(true)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      [lengthHeader]: String(bytes.length),
      'content-disposition': 'inline; filename="quito-i-declaracion-es.pdf"',
      'cache-control': 'public, no-cache',
      'accept-ranges': 'bytes',
    })
    for (const address of ['/documents/quito-i-declaracion/en.pdf', '/documents/quito-i-declaracion/es.pdf/v/2']) {
      expect((await ask(null, address)).status, address).toBe(404)
    }
    const download = await ask(null, '/documents/quito-i-declaracion/es.pdf?download')
    expect(download.headers.get('content-disposition')).toBe('attachment; filename="quito-i-declaracion-es.pdf"')
  })

  it('is sent in part, not at all to who has it, and without its bytes for HEAD', async () => {
    const bytes = pdf({ text: 'Rangos' })
    await published(editor, 'document', holding({ pt: await kept(editor, bytes) }, { slug: 'rangos' }))
    const get = (headers: Record<string, string>, method?: string) =>
      ask(null, '/documents/rangos/pt.pdf', headers, method)
    const etag = (await get({})).headers.get('etag') ?? ''
    expect((await get({ 'if-none-match': etag })).status).toBe(304)
    const part = await get({ range: 'bytes=5-9' })
    expect([part.status, part.headers.get('content-range'), part.body.toString()]).toEqual([
      206,
      `bytes 5-9/${bytes.length}`,
      bytes.subarray(5, 10).toString(),
    ])
    expect((await get({ range: 'bytes=-6' })).body.equals(bytes.subarray(-6))).toBe(true)
    const beyond = await get({ range: `bytes=${bytes.length}-` })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`])
    expect((await get({ range: 'bytes=0-1', 'if-range': '"another"' })).status).toBe(200)
    expect((await get({ range: 'bytes=0-1', 'if-range': etag })).status).toBe(206)
    const head = await get({}, 'HEAD')
    expect([head.status, head.headers.get(lengthHeader), head.body.length]).toEqual([200, String(bytes.length), 0])
  })

  it('that is replaced stays under its version, and moves with the document’s address', async () => {
    const [first, second] = [pdf({ text: 'Primera' }), pdf({ text: 'Segunda' })]
    const content = holding({ es: await kept(editor, first) }, { slug: 'reemplazada' })
    const v1 = await published(editor, 'document', content)
    const changed = { ...content, ...holding({ es: await kept(editor, second) }, { slug: 'reemplazada-nueva' }) }
    await published(editor, 'document', changed, v1)
    expect((await ask(null, '/documents/reemplazada-nueva/es.pdf')).body.equals(second)).toBe(true)
    expect((await ask(null, '/documents/reemplazada-nueva/es.pdf/v/2')).body.equals(second)).toBe(true)
    const old = await ask(null, '/documents/reemplazada-nueva/es.pdf/v/1')
    expect(old.body.equals(first)).toBe(true)
    expect(old.headers.get('content-disposition')).toContain('reemplazada-nueva-es-v1.pdf')
    const moved = await ask(null, '/documents/reemplazada/es.pdf/v/1?download')
    expect([moved.status, moved.headers.get('location')]).toEqual([
      308,
      '/documents/reemplazada-nueva/es.pdf/v/1?download',
    ])
  })

  it('is gone for everyone when the document is withdrawn, and there again when it is restored', async () => {
    const made = await published(editor, 'document', holding({ es: await kept(editor) }, { slug: 'retirada' }))
    const gone = await withdrawRecord(editor, { recordId: made.recordId, version: 1, message: '' })
    for (const address of ['/documents/retirada/es.pdf', '/documents/retirada/es.pdf/v/1']) {
      for (const actor of [null, editor]) expect((await ask(actor, address)).status).toBe(404)
    }
    await restoreVersion(editor, { recordId: made.recordId, version: gone.version, restores: 1 })
    expect((await ask(null, '/documents/retirada/es.pdf')).status).toBe(200)
    expect((await ask(null, '/documents/retirada/es.pdf/v/2')).status).toBe(404)
  })

  it.each([
    ['members', 'focalPoint', 200],
    ['members', 'viewer', 200],
    ['secretariat', 'focalPoint', 404],
    ['secretariat', 'viewer', 200],
  ] as const)('for %s is read by a %s: %d, and is not there for anyone else', async (visibility, role, status) => {
    const slug = `para-${visibility}-${role}`.toLowerCase()
    const file = await kept(editor)
    const state = await published(editor, 'organization', {
      ...definitionOf('organization').empty(),
      name: inSpanish('OIM'),
    })
    await published(editor, 'document', holding({ es: file }, { slug, visibility }))
    const reader = await signedIn(role, { parties: role === 'focalPoint' ? [state.recordId] : [] })
    const ended = await signedIn('focalPoint', { parties: [state.recordId], to: '2019-01-01' })
    const answer = await ask(reader, `/documents/${slug}/es.pdf`)
    expect(answer.status).toBe(status)
    if (status === 200) expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(await read(reader, file)).toBe(status)
    for (const stranger of [null, ended]) {
      expect((await ask(stranger, `/documents/${slug}/es.pdf`)).status).toBe(404)
      expect(await read(stranger, file)).toBe(404)
    }
  })

  it('of a version that was for others stays theirs when the document becomes public', async () => {
    const content = holding({ es: await kept(editor) }, { slug: 'abierta', visibility: 'secretariat' })
    const v1 = await published(editor, 'document', content)
    await published(editor, 'document', { ...content, visibility: 'public' }, v1)
    expect((await ask(null, '/documents/abierta/es.pdf')).status).toBe(200)
    expect((await ask(null, '/documents/abierta/es.pdf/v/1')).status).toBe(404)
    const answer = await ask(other, '/documents/abierta/es.pdf/v/1')
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  })
})

describe('a draft', () => {
  it('is read with its file by who may see it, and by nobody else', async () => {
    const peru = await database().state.findUniqueOrThrow({ where: { iso2: 'PE' } })
    const focal = await signedIn('focalPoint', { parties: [peru.recordId] })
    const meeting = await published(editor, 'meeting', meetingContent({ hosts: [party(peru.recordId)] }))
    const file = await kept(focal)
    await drafted(focal, 'document', holding({ es: file }, { adoptedAt: meeting.recordId }))
    expect(await read(focal, file)).toBe(200)
    expect(await read(other, file)).toBe(200)
    expect(await read(await signedIn('focalPoint', { parties: [peru.recordId] }), file)).toBe(404)
    expect(await read(null, file)).toBe(404)
  })

  it('names only files that are there, and that are its author’s or of its record already', async () => {
    const theirs = await kept(other)
    const missing = { code: 'invalid', fields: { 'content.files.0.file': ['fileMissing'] } }
    await expect(drafted(editor, 'document', holding({ es: randomUUID() }))).rejects.toMatchObject(missing)
    await expect(drafted(editor, 'document', holding({ es: theirs }))).rejects.toMatchObject(missing)
    const content = holding({ es: theirs })
    const record = await published(other, 'document', content)
    await expect(drafted(editor, 'document', holding({ es: theirs }))).rejects.toMatchObject(missing)
    await expect(drafted(editor, 'document', { ...content, symbol: 'Q/1' }, record)).resolves.toBeTruthy()
  })

  it('has one file a language', async () => {
    const [one, two] = [await kept(editor), await kept(editor)]
    const content = holding({ es: one }) as { files: object[] }
    const twice = { ...content, files: [...content.files, { ...content.files[0], id: randomUUID(), file: two }] }
    const draft = await drafted(editor, 'document', twice)
    await expect(publishRevisions(editor, [draft])).rejects.toMatchObject({
      fields: { 'content.files.1.language': ['duplicate'] },
    })
  })

  it('is not published with a file that its author took out of another document', async () => {
    const record = { id: randomUUID(), type: 'document' as const, createdById: editor.userId }
    await database().record.create({ data: record })
    const revision = { id: randomUUID(), recordId: record.id, baseVersion: 0, authorId: editor.userId }
    const stored = store('document', holding({ es: await kept(other) }))
    await database().revision.create({ data: { ...revision, ...stored } })
    await expect(publishRevisions(editor, [{ revisionId: revision.id, counter: 0 }])).rejects.toMatchObject({
      fields: { 'content.files.0.file': ['fileMissing'] },
    })
    await database().revision.delete({ where: { id: revision.id } })
    await database().record.delete({ where: { id: record.id } })
  })
})

describe('what nothing holds', () => {
  it('is swept after a day, and not before', async () => {
    const file = await kept(editor)
    await sweepFiles(later(23))
    expect(await rows()).toContain(file)
    await sweepFiles(later(25))
    expect(await rows()).not.toContain(file)
    expect(await lying()).not.toContain(file)
  })

  it('counts its day from when the last draft let go of it, and is there for who takes it back', async () => {
    const [first, second] = [await kept(editor), await kept(editor)]
    const content = holding({ es: first })
    const { recordId, revisionId } = await drafted(editor, 'document', content)
    const save = (counter: number, file: string) =>
      saveDraft(editor, {
        ...{ type: 'document', recordId, revisionId, counter, baseVersion: 0 },
        content: { ...content, files: [{ id: randomUUID(), language: 'es', file, status: 'original' }] },
      })
    await database().fileObject.update({ where: { id: first }, data: { releasedAt: later(-48) } })
    await sweepFiles()
    await save(1, second)
    await sweepFiles()
    await save(2, first)
    await sweepFiles(later(25))
    expect(await rows()).toContain(first)
    expect(await rows()).not.toContain(second)
  })

  it('is never swept from under a draft that is just naming it', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => kept(editor)))
    await database().fileObject.updateMany({ where: { id: { in: ids } }, data: { releasedAt: later(-48) } })
    const drafts = await Promise.allSettled([
      ...ids.map((file) => drafted(editor, 'document', holding({ es: file }))),
      ...Array.from({ length: 6 }, () => sweepFiles()),
    ])
    const there = await rows()
    // Each was named in time and is there, or was told that it is not.
    ids.forEach((id, n) => {
      expect(there.includes(id), id).toBe(drafts[n]?.status === 'fulfilled')
    })
    expect(await contradictions(database())).toEqual([])
  })

  it('is swept from the disk where a killed upload left it without a row', async () => {
    const id = randomUUID()
    mkdirSync(dirname(pathOf(id)), { recursive: true })
    writeFileSync(pathOf(id), '%PDF-1.7')
    await sweepFiles()
    expect(await lying()).toContain(id)
    utimesSync(pathOf(id), later(-30), later(-30))
    await sweepFiles()
    expect(await lying()).not.toContain(id)
  })
})

const kills = process.env.FULL ? 40 : 4

it(`an upload that is killed leaves no row and no file that is not swept, ${kills} times`, async () => {
  const told: string[] = []
  for (let n = 0; n < kills; n++) {
    const child = fork('e2e/fixtures/upload-for-ever.ts', { execArgv: ['--conditions=react-server'], silent: true })
    await new Promise<void>((resolve) => {
      child.on('message', (said) => {
        if (said !== 'begun') return told.push(String(said))
        // At a moment that differs from kill to kill: while it is written, while it is looked into, when it is kept.
        return setTimeout(() => child.kill('SIGKILL'), (n * 53) % 400)
      })
      child.on('exit', () => resolve())
    })
  }
  const [there, known] = [await lying(), await rows()]
  expect(known.filter((id) => !there.includes(id))).toEqual([])
  expect(told.filter((id) => !known.includes(id))).toEqual([])
  const left = there.filter((id) => !known.includes(id))
  expect(left.length).toBeGreaterThan(0)
  for (const id of left) utimesSync(pathOf(id), later(-30), later(-30))
  await sweepFiles()
  expect(await lying()).toEqual(known)
}, 120_000)

it('says where files and what holds them do not agree', async () => {
  expect(await contradictions(database())).toEqual([])
  const { revisionId } = await drafted(editor, 'document', holding({ es: await kept(editor) }))
  const held = await kept(editor)
  await drafted(editor, 'document', holding({ es: held }))
  const [forgotten, idle] = [await kept(editor), await kept(editor)]
  rmSync(pathOf(held))
  await database().revisionFile.deleteMany({ where: { revisionId } })
  await database().fileObject.delete({ where: { id: forgotten } })
  utimesSync(pathOf(forgotten), later(-2), later(-2))
  await database().fileObject.update({ where: { id: idle }, data: { releasedAt: later(-72) } })
  expect(await contradictions(database())).toEqual([
    expect.stringMatching(`revision ${revisionId}: names file .* and does not hold it`),
    ...[`file ${idle}: nothing has held it for two days`, `file ${held}: its bytes are not there`].toSorted(),
    `file ${forgotten}: lies there without a row`,
  ])
})

it('is refused at its first bytes, before more is asked for', async () => {
  const actor = await signedIn('editor')
  const body = (async function* () {
    yield Buffer.from('<!DOCTYPE html>   ')
    throw new Error('More was asked for than was needed')
  })()
  await expect(
    receiveFile(actor, { name: 'a.pdf', length: null, body, signal: new AbortController().signal }),
  ).rejects.toMatchObject({ fields: { file: ['fileNotPdf'] } })
})

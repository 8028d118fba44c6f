import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importActor } from '#lib/auth/import-actor.ts'
import { database } from '#lib/db/client.ts'
import { meetingContent, published } from '../../e2e/fixtures/records.ts'
import { uploadedTo } from '../../e2e/fixtures/upload.ts'
import { verified } from './archive.ts'
import type { Manifest } from './manifest.ts'
import { takeBackUp } from './take.ts'
import { BrokenArchive, endOfArchive, tarFiles, tarHeader, tarPadding } from './tar.ts'

const folder = mkdtempSync(join(tmpdir(), 'secretariat-archive-'))
const archive = join(folder, 'archive')
let manifest: Manifest
let upload: string

beforeAll(async () => {
  const actor = await database().$transaction(importActor)
  for (let n = 0; n < 3; n++) await published(actor, 'meeting', meetingContent())
  const filesFolder = join(folder, 'files')
  upload = `files/${await uploadedTo(filesFolder, Buffer.from('%PDF-1.7\n'))}`
  manifest = await takeBackUp({ ownerUrl: process.env.OWNER_DATABASE_URL ?? '', filesFolder, to: archive })
})
afterAll(() => rmSync(folder, { recursive: true }))

interface File {
  name: string
  bytes: Buffer
}

async function files(): Promise<File[]> {
  const found: File[] = []
  const whole = (async function* () {
    yield gunzipSync(readFileSync(archive))
  })()
  for await (const { name, bytes } of tarFiles(whole)) found.push({ name, bytes: await buffer(bytes) })
  return found
}

/** What is said of an archive of these bytes, packed as the true one is. */
async function saidOf(packed: Buffer): Promise<string> {
  const file = join(folder, 'altered')
  writeFileSync(file, packed)
  return verified(file).then(
    () => 'nothing',
    (error: Error) => (error instanceof BrokenArchive ? error.message : `not as it should be: ${error.stack}`),
  )
}

const packed = (all: File[]) =>
  gzipSync(
    Buffer.concat([
      ...all.flatMap(({ name, bytes }) => [
        tarHeader(name, bytes.length, new Date(0)),
        bytes,
        tarPadding(bytes.length),
      ]),
      endOfArchive,
    ]),
  )

const withManifest = async (change: (json: Manifest) => void) =>
  packed(
    (await files()).map((file) => {
      if (file.name !== 'manifest.json') return file
      const json = JSON.parse(file.bytes.toString()) as Manifest
      change(json)
      return { ...file, bytes: Buffer.from(JSON.stringify(json)) }
    }),
  )

describe('an archive', () => {
  it('is what its manifest says, and readable for its owner alone', async () => {
    expect(await verified(archive)).toEqual(manifest)
    expect(await saidOf(packed(await files()))).toBe('nothing')
    expect(manifest.tables.find(({ name }) => name === 'Meeting')?.rows).toBe(3)
    expect(manifest.members.map(({ name }) => name)).toContain(upload)
  })

  it('is refused by the name of the file in which one byte is another', async () => {
    for (const { name } of manifest.members) {
      const altered = (await files()).map((file) => {
        if (file.name !== name) return file
        const bytes = Buffer.from(file.bytes)
        const middle = Math.floor(bytes.length / 2)
        bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
        return { name, bytes }
      })
      expect(await saidOf(packed(altered))).toBe(`${name} is not as it was written.`)
    }
  })

  it('is refused where a file is missing, added, in another place, or longer', async () => {
    const all = await files()
    const [first, second] = all as [File, File]
    expect(await saidOf(packed(all.slice(1)))).toBe(`${first.name} is missing.`)
    expect(await saidOf(packed([second, first, ...all.slice(2)]))).toBe(`${second.name} does not belong where it is.`)
    expect(await saidOf(packed([...all, { name: 'more', bytes: Buffer.from('more') }]))).toBe(
      'more does not belong to the archive.',
    )
    expect(await saidOf(packed(all.slice(0, -1)))).toMatch(/^The archive ends before its manifest/)
  })

  it('is refused where it is cut or damaged as it lies there', async () => {
    const whole = readFileSync(archive)
    for (let part = 1; part < 20; part++) {
      expect(await saidOf(whole.subarray(0, Math.floor((whole.length * part) / 20)))).toMatch(/^(The archive|It) /)
      const damaged = Buffer.from(whole)
      const at = Math.floor((whole.length * part) / 20)
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x40, at)
      expect(await saidOf(damaged)).not.toMatch(/^not/)
    }
    expect(await saidOf(Buffer.from('a text'))).toBe('It is no archive that npm run backup wrote.')
    expect(await saidOf(Buffer.alloc(0))).toMatch(/^(The archive|It) /)
  })

  it('is refused where its manifest says what is not so', async () => {
    const counts = await withManifest(({ tables }) => {
      for (const table of tables) if (table.name === 'Meeting') table.rows++
    })
    expect(await saidOf(counts)).toBe('Meeting has 3 rows and not 4.')
    expect(await saidOf(await withManifest((json) => Object.assign(json, { format: 2 })))).toMatch(
      /^The archive is of format 2/,
    )
    expect(await saidOf(await withManifest((json) => Object.assign(json, { tables: 'none' })))).toBe(
      'manifest.json is not as it was written.',
    )
  })

  it('cannot put a file outside of the folder of files', async () => {
    const all = await files()
    const [name, bytes] = ['files/../secrets.json', Buffer.from('%PDF-1.7\n')]
    const altered = all.map((file) => {
      if (file.name === upload) return { name, bytes }
      if (file.name !== 'manifest.json') return file
      return { name: file.name, bytes: Buffer.from(file.bytes.toString().replace(upload, name)) }
    })
    expect(await saidOf(packed(altered))).toBe(`${name} is neither a table's nor an uploaded file.`)
  })
})

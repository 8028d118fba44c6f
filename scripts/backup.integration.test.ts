import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importActor } from '#lib/auth/import-actor.ts'
import { database } from '#lib/db/client.ts'
import { removeCluster } from '#lib/db/embedded-place.ts'
import { readEnvironment } from '#lib/env.ts'
import { command } from '../e2e/fixtures/command.ts'
import { meetingContent, published } from '../e2e/fixtures/records.ts'
import { uploadedTo } from '../e2e/fixtures/upload.ts'
import { openDatabase } from './database.ts'

const home = mkdtempSync(join(tmpdir(), 'secretariat-backup-'))
const archive = join(home, 'kept/archive.tar.gz')
const folder = (name: string) => join(home, name)

/** The test's own database, with files in a folder beside it. */
const there = { DATA_DIR: folder('there'), MIGRATION_DATABASE_URL: process.env.OWNER_DATABASE_URL }
/** An embedded one, in a folder that may not be there yet. */
const embedded = (name: string) => ({ DATA_DIR: folder(name), DATABASE_URL: '' })

let upload: string

beforeAll(async () => {
  const actor = await database().$transaction(importActor)
  for (let n = 0; n < 3; n++) await published(actor, 'meeting', meetingContent())
  upload = await uploadedTo(join(folder('there'), 'files'), Buffer.from('%PDF-1.7\n'))
  writeFileSync(join(folder('there'), 'secrets.json'), '{}')
})
afterAll(() => {
  for (const name of readdirSync(home)) removeCluster(folder(name))
  rmSync(home, { recursive: true })
})

it('goes from a database of one’s own to an embedded one that is made for it, and from that, while it runs, to a file', async () => {
  const made = await command('backup', [archive], there)
  expect(made).toEqual({
    code: 0,
    lines: [
      expect.stringMatching(/^Backed up \d+ rows of \d+ tables and 1 files, as of 20/),
      expect.stringMatching(/archive\.tar\.gz \(SHA-256 [0-9a-f]{64}\)$/),
    ],
  })
  expect(statSync(archive).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder('kept'))).toEqual(['archive.tar.gz'])

  const restored = await command('restore', [archive], embedded('here'))
  expect(restored.lines[0]).toBe(made.lines[0]?.replace('Backed up', 'Restored'))
  expect(restored.code).toBe(0)
  expect(readFileSync(join(folder('here'), 'files', upload), 'utf8')).toBe('%PDF-1.7\n')
  // Made for this place: the secrets of the other are not in the archive.
  expect(readFileSync(join(folder('here'), 'secrets.json'), 'utf8')).toContain('auth')

  const read = readEnvironment({ DATA_DIR: folder('here') }, home)
  if (!read.ok) throw new Error(read.problems.join())
  const running = await openDatabase(read.environment)
  try {
    expect(await command('check', [], embedded('here'))).toMatchObject({ code: 0 })
    expect(await command('backup', [], embedded('here'))).toMatchObject({ code: 0 })
    expect(readdirSync(join(folder('here'), 'back-ups'))).toEqual([expect.stringMatching(/^secretariat-.*Z\.tar\.gz$/)])
    const { code, lines } = await command('restore', [archive], embedded('here'))
    expect([code, lines.at(-1)]).toEqual([2, expect.stringMatching(/is already running on .*: stop it first/)])
  } finally {
    await running.close()
  }
  const { code, lines } = await command('restore', [archive], embedded('here'))
  expect(code).not.toBe(0)
  expect(lines.at(-1)).toMatch(/^Nothing was restored\. There are files in /)
}, 180_000)

it('writes over nothing, and needs a name', async () => {
  writeFileSync(folder('taken'), 'mine')
  const { code, lines } = await command('backup', [folder('taken')], there)
  expect([code, lines]).toEqual([2, [`${folder('taken')} is there already: give another name.`]])
  expect(readFileSync(folder('taken'), 'utf8')).toBe('mine')
  expect(await command('restore', [], there)).toEqual({
    code: 1,
    lines: ['Nothing was restored. One archive is to be named: npm run restore -- <archive> [--despite]'],
  })
}, 60_000)

it('makes nothing, not even a folder, for an archive that is cut or not there', async () => {
  const cut = folder('cut.tar.gz')
  writeFileSync(cut, readFileSync(archive))
  truncateSync(cut, Math.floor(statSync(cut).size / 2))
  for (const [name, why] of [
    [cut, /^Nothing was restored\. The archive is cut in .* or behind it\.$/],
    [folder('nowhere'), /^Nothing was restored\. ENOENT: no such file/],
  ] as const) {
    const { code, lines } = await command('restore', [name], embedded('new'))
    expect([code, lines]).toEqual([1, [expect.stringMatching(why)]])
    expect(existsSync(folder('new'))).toBe(false)
  }
}, 60_000)

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BrokenArchive, endOfArchive, tarFiles, tarHeader, tarPadding } from './tar.ts'

type Files = { name: string; bytes: Uint8Array }[]
const modified = new Date('2026-11-24T12:00:00Z')

const archiveOf = (files: Files) =>
  Buffer.concat([
    ...files.flatMap(({ name, bytes }) => [tarHeader(name, bytes.length, modified), bytes, tarPadding(bytes.length)]),
    endOfArchive,
  ])

/** An archive as it comes from a stream: in pieces that have nothing to do with its blocks. */
async function* inPieces(archive: Buffer, size = 700): AsyncGenerator<Buffer> {
  for (let at = 0; at < archive.length; at += size) yield archive.subarray(at, at + size)
}

async function read(archive: Buffer, size?: number): Promise<Files> {
  const files: Files = []
  for await (const { name, bytes } of tarFiles(inPieces(archive, size)))
    files.push({ name, bytes: await buffer(bytes) })
  return files
}

const text = (words: string) => Buffer.from(words)
const two = [
  { name: 'tables/Record.0001.copy', bytes: text('one\ntwo\n') },
  { name: 'manifest.json', bytes: text('{}') },
]

describe('an archive', () => {
  it('gives back what was put in, whatever it is and however it arrives', async () => {
    const file = fc.record({
      name: fc.stringMatching(/^[a-z]{1,9}\/[\w.-]{1,90}$/),
      bytes: fc.uint8Array({ maxLength: 2000 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 5 }), fc.integer({ min: 1, max: 3000 }), async (files, size) => {
        const back = await read(archiveOf(files), size)
        expect(back.map(({ name, bytes }) => [name, Buffer.from(bytes)])).toEqual(
          files.map(({ name, bytes }) => [name, Buffer.from(bytes)]),
        )
      }),
    )
  })

  it('passes over what nobody reads', async () => {
    const names: string[] = []
    for await (const { name } of tarFiles(inPieces(archiveOf(two)))) names.push(name)
    expect(names).toEqual(two.map(({ name }) => name))
  })

  it('is one that tar itself unpacks', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secretariat-tar-'))
    writeFileSync(join(folder, 'a.tar'), archiveOf(two))
    const { status, stderr } = spawnSync('tar', ['-xf', 'a.tar'], { cwd: folder, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    expect(readFileSync(join(folder, 'tables/Record.0001.copy'), 'utf8')).toBe('one\ntwo\n')
    rmSync(folder, { recursive: true })
  })

  it('is refused wherever it is cut, with the place', async () => {
    const archive = archiveOf(two)
    for (let length = 0; length < archive.length; length += 128) {
      await expect(read(archive.subarray(0, length)), `cut at ${length}`).rejects.toThrow(BrokenArchive)
    }
    await expect(read(archive.subarray(0, 515))).rejects.toThrow(
      'The archive ends in the middle of tables/Record.0001.copy.',
    )
    await expect(read(archive.subarray(0, archive.length - 512))).rejects.toThrow('The archive ends before its end.')
  })

  it('is refused where a header was altered, where it holds a link, or goes on after its end', async () => {
    const altered = archiveOf(two)
    altered.write('T', 0)
    await expect(read(altered)).rejects.toThrow('The archive is damaged at its beginning.')
    await expect(read(Buffer.concat([archiveOf(two), text('more')]))).rejects.toThrow(
      'The archive goes on after its end.',
    )
  })

  it('takes no name and no size that it cannot hold', () => {
    expect(() => tarHeader('n'.repeat(101), 1, modified)).toThrow('too long')
    expect(() => tarHeader('n', 8 ** 11, modified)).toThrow('too large')
  })
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Stand, standUp } from './stand-ins.ts'
import { staticFiles } from './static-files.ts'

let folder: string
let stand: Stand
const script = 'console.log(1)\n'.repeat(100)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-'))
  await mkdir(join(folder, 'static/chunks'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'static/chunks/a.js'), script)
  await writeFile(join(folder, 'static/font.woff2'), Buffer.alloc(500))
  stand = await standUp({
    files: await staticFiles(join(folder, 'static'), { 'x-content-type-options': 'nosniff' }, 2 ** 20),
  })
})
afterEach(async () => {
  await stand.close()
  await rm(folder, { recursive: true })
})

it('sends a file of the build, compressed, to be kept for good', async () => {
  const reply = await stand.ask('/_next/static/chunks/a.js?v=1', { headers: { 'accept-encoding': 'br' } })
  expect(reply.status).toBe(200)
  expect(brotliDecompressSync(reply.body).toString()).toBe(script)
  expect(reply.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  expect((await stand.ask('/_next/static/font.woff2', { headers: { 'accept-encoding': 'br' } })).headers).toMatchObject(
    {
      'content-type': 'font/woff2',
      'content-length': '500',
    },
  )
  expect(stand.next.asked).toEqual([])
})

it('goes on sending what it has read', async () => {
  await stand.ask('/_next/static/chunks/a.js')
  await rm(join(folder, 'static/chunks/a.js'))
  expect((await stand.ask('/_next/static/chunks/a.js')).text).toBe(script)
})

it.each([
  '/_next/static/chunks/b.js',
  '/_next/static/',
  '/_next/static/chunks',
  '/_next/static/..%2fsecret.txt',
  '/_next/static/%2e%2e/secret.txt',
])('has nothing else: %s', async (path) => {
  const reply = await stand.ask(path)
  expect([400, 404]).toContain(reply.status)
  expect(reply.text).not.toContain('secret')
})

it('has nothing where there is no build', async () => {
  const none = await staticFiles(join(folder, 'nowhere'), {}, 1000)
  expect(await none('a.js')).toBeUndefined()
})

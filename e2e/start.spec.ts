import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort } from '#lib/db/embedded.ts'
import { alive, descendantsOf } from './fixtures/processes.ts'
import { launchProduct, type Product, printedLine, type Settings, startProduct } from './fixtures/product.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65_534, gid: 65_534 }

// One that every user can enter.
const home = mkdtempSync(join(tmpdir(), 'secretariat-start-'))
chmodSync(home, 0o755)
const dataDir = join(home, 'data')
const started: Product[] = []

/** Starts the product; what a test leaves running is stopped, and what it kept removed, after the last one. */
async function start(settings: Settings = { dataDir }): Promise<Product> {
  const product = await startProduct(settings)
  started.push(product)
  return product
}

/** The lines that a start printed which was to fail, and its exit code. */
async function failed(settings: Settings): Promise<{ lines: string[]; code: number }> {
  const product = await launchProduct(settings)
  started.push(product)
  const code = await product.ended
  return { lines: product.printed().trim().split('\n'), code }
}

const status = async (product: Product, path: string) =>
  (await fetch(`${product.url}${path}`, { redirect: 'manual' })).status

test.afterAll(async () => {
  for (const product of started) {
    await product.stop('SIGKILL')
    product.forget()
  }
  rmSync(home, { recursive: true, force: true })
})

test('a first start says each step, hands out a link for the first administrator, and ends with its address', async () => {
  const product = await start()
  const lines = product.printed().trim().split('\n')
  const place = (wanted: RegExp) => lines.findIndex((line) => wanted.test(line))
  const steps = [/^Starting the embedded database$/, /^Bringing the database up to date$/, /^Loading the record$/]
  const places = [...steps, /^Starting the server$/, /\/sign-in\/welcome\/\S+$/, /^Ready: /].map(place)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places[0]).toBeGreaterThanOrEqual(0)
  expect(lines.at(-1)).toBe(`Ready: ${product.url}`)
  const link = lines[place(/welcome/)]?.match(/http\S+/)?.[0] ?? ''
  expect((await fetch(link)).status).toBe(200)
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('a second start on the same data is refused in one line, and disturbs nothing', async () => {
  const [first] = started as [Product]
  const { lines, code } = await failed({ dataDir })
  expect(code).toBe(1)
  expect(lines.at(-1)).toBe(
    `Secretariat is already running on ${dataDir}: stop it first, or set DATA_DIR to another folder.`,
  )
  expect(await status(first, '/readyz')).toBe(200)
})

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  test(`${signal} ends everything that was started, and the exit code tells it`, async () => {
    const product = started.findLast(({ child }) => child.exitCode === null) ?? (await start())
    const everything = descendantsOf(product.child.pid ?? 0)
    expect(everything.length).toBeGreaterThan(4)
    expect(await product.stop(signal)).toBe(code)
    expect(alive(everything)).toEqual([])
  })
}

test('a signal in the middle of a start ends that too', async () => {
  const product = await launchProduct({ dataDir })
  started.push(product)
  await printedLine(product, /^Bringing the database up to date$/m)
  const everything = descendantsOf(product.child.pid ?? 0)
  expect(await product.stop('SIGTERM')).toBe(143)
  expect(alive(everything)).toEqual([])
  expect(product.printed()).not.toContain('Error')
})

test('after a SIGKILL of the starter alone the next start works, on the same port and data', async () => {
  const first = await start()
  first.child.kill('SIGKILL')
  const next = await start({ dataDir, port: first.port })
  expect(await status(next, '/es/meetings')).toBe(200)
  await next.stop()
})

test('after a SIGKILL of everything the next start works', async () => {
  const first = await start()
  const everything = [first.child.pid ?? 0, ...descendantsOf(first.child.pid ?? 0)]
  for (const pid of everything) process.kill(pid, 'SIGKILL')
  const next = await start({ dataDir, port: first.port })
  expect(await status(next, '/es/meetings')).toBe(200)
  await next.stop()
})

test('what a variable should have been is said in a line that names it, before anything is made', async () => {
  const folder = join(home, 'unused')
  const bad = await failed({ dataDir: folder, env: { PAGE_CACHE_MB: 'much', APP_URL: 'here' } })
  expect(bad).toEqual({
    code: 1,
    lines: [
      expect.stringMatching(/^(APP_URL|PAGE_CACHE_MB) must be /),
      expect.stringMatching(/^(APP_URL|PAGE_CACHE_MB) must be /),
    ],
  })
  const lone = await failed({ dataDir: folder, env: { DATABASE_URL: 'postgresql://app@127.0.0.1:1/records' } })
  expect(lone).toEqual({ code: 1, lines: [expect.stringMatching(/^AUTH_SECRET must be set where DATABASE_URL is: /)] })
  expect(existsSync(folder)).toBe(false)
})

test('a port in use is said in one line, before anything is made', async () => {
  const folder = join(home, 'unused')
  const other = createServer().listen(0)
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const { lines, code } = await failed({ dataDir: folder, port })
  other.close()
  expect(code).toBe(1)
  expect(lines).toEqual([`Port ${port} is in use: stop what uses it, or set PORT to another.`])
  expect(existsSync(folder)).toBe(false)
})

test('a database out of reach is said in one line', async () => {
  const port = await freePort()
  const env = {
    DATABASE_URL: `postgresql://app:hidden@127.0.0.1:${port}/records`,
    AUTH_SECRET: 'a secret for tests alone, known to all',
  }
  const { lines, code } = await failed({ dataDir: join(home, 'unused'), env })
  expect(code).toBe(1)
  expect(lines.at(-1)).toMatch(new RegExp(`^The database at 127\\.0\\.0\\.1:${port} cannot be reached`))
  expect(lines.join()).not.toContain('hidden')
})

test('a full disk is said in one line, and with room again the start works', async () => {
  const folder = join(home, 'small')
  mkdirSync(folder)
  const mount = (...options: string[]) => spawnSync('mount', ['-t', 'tmpfs', ...options, 'tmpfs', folder]).status === 0
  test.skip(!isRoot || !mount('-o', 'size=24m'), 'a small disk can be mounted here by nobody')
  try {
    const { lines, code } = await failed({ dataDir: folder })
    expect(code).toBe(1)
    expect(lines.at(-1)).toBe(`The disk that holds ${folder} is full: free some space, then start again.`)
    expect(readdirSync(join(folder, 'postgres')).filter((name) => name.startsWith('data'))).toEqual([])
    expect(mount('-o', 'remount,size=400m')).toBe(true)
    const product = await start({ dataDir: folder })
    expect(await status(product, '/readyz')).toBe(200)
    await product.stop()
  } finally {
    spawnSync('umount', [folder])
  }
})

test('it works in a folder that other users cannot enter', async () => {
  const closed = join(home, 'closed')
  mkdirSync(closed)
  chmodSync(closed, 0o700)
  const product = await start({ dataDir: join(closed, 'data') })
  expect(await status(product, '/readyz')).toBe(200)
  await product.stop()
})

test('it works as a plain user', async () => {
  const clone = join(import.meta.dirname, '..')
  const canEnter = () => spawnSync('/bin/sh', ['-c', 'cd "$0"', clone], { ...nobody, cwd: '/' }).status === 0
  test.skip(!isRoot || !canEnter(), 'the tests run as a plain user, or the clone is where others cannot enter')
  const folder = join(home, 'plain')
  mkdirSync(folder)
  chownSync(folder, nobody.uid, nobody.gid)
  const product = await start({ dataDir: folder, env: { HOME: folder }, as: nobody })
  expect(await status(product, '/readyz')).toBe(200)
  await product.stop()
})

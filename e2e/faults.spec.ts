import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { freePort, startEmbedded } from '#lib/db/embedded.ts'
import { removeCluster } from '#lib/db/embedded-place.ts'
import { freshDatabase, prepareServer, type TestDatabase } from './fixtures/database.ts'
import { type Gate, gateTo } from './fixtures/gate.ts'
import { publishOn, signInOn, withdrawOn } from './fixtures/on-database.ts'
import { type Product, startProduct } from './fixtures/product.ts'

const secret = 'a secret for the tests of faults, known to all'
const page = (product: { url: string }, slug: string | null) =>
  fetch(`${product.url}/es/meetings/${slug}`, { redirect: 'manual' })

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let home: string
let stopPostgres: () => Promise<void>
let superuserUrl: string
let database: TestDatabase
let gate: Gate
let product: Product

/** The product on a Postgres that is somebody else's, behind a gate. */
const start = () => {
  const through = (url: string) => Object.assign(new URL(url), { port: String(gate.port) }).href
  return startProduct({
    env: {
      DATABASE_URL: through(database.url),
      MIGRATION_DATABASE_URL: through(database.ownerUrl),
      AUTH_SECRET: secret,
    },
  })
}

test.beforeAll(async () => {
  test.setTimeout(120_000)
  home = mkdtempSync(join(tmpdir(), 'secretariat-faults-'))
  const postgres = await startEmbedded(home, 'superuser of faults')
  stopPostgres = postgres.stop
  superuserUrl = postgres.urlOf('postgres')
  database = await freshDatabase(await prepareServer(superuserUrl))
  gate = await gateTo(postgres.port)
  product = await start()
})

test.afterAll(async () => {
  await product?.stop()
  product?.forget()
  await gate?.close()
  await stopPostgres?.()
  removeCluster(home)
  rmSync(home, { recursive: true, force: true })
})

test('a publication that was committed is there after the server was killed at once', async () => {
  const meeting = await publishOn(database.url, 'Reunión antes de la caída')
  await product.stop('SIGKILL')
  product = await start()
  const answer = await page(product, meeting.slug)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Reunión antes de la caída')
})

test('a withdrawn meeting is gone with its name and reason, and stays so after a restart', async () => {
  const meeting = await publishOn(database.url, 'Reunión que se retira')
  await expect.poll(async () => (await page(product, meeting.slug)).status).toBe(200)
  await withdrawOn(database.url, meeting, 'Se publicó por error.')
  await expect.poll(async () => (await page(product, meeting.slug)).status, { timeout: 1_500 }).toBe(410)
  await product.stop()
  product = await start()
  const answer = await page(product, meeting.slug)
  expect(answer.status).toBe(410)
  const words = await answer.text()
  expect(words).toContain('Reunión que se retira')
  expect(words).toContain('Se publicó por error.')
})

test('a second server on the same database shows a publication within a second', async () => {
  const port = await freePort()
  const second = spawn(process.execPath, ['server.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      AUTH_SECRET: secret,
      PORT: String(port),
      APP_URL: `http://localhost:${port}`,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    await new Promise((resolve) => second.once('message', resolve))
    const list = async ({ url }: { url: string }) => (await fetch(`${url}/es/meetings`)).text()
    const servers = [product, { url: `http://localhost:${port}` }]
    for (const server of servers) expect(await list(server)).not.toContain('Reunión vista por dos')
    await publishOn(database.url, 'Reunión vista por dos')
    const published = Date.now()
    for (const server of servers) {
      await expect.poll(() => list(server), { intervals: [50] }).toContain('Reunión vista por dos')
    }
    expect(Date.now() - published).toBeLessThan(1_000)
  } finally {
    second.kill('SIGTERM')
    await new Promise((resolve) => second.once('exit', resolve))
  }
})

test('readers read on while Postgres is away, and it is served again within five seconds of its return', async () => {
  const meeting = await publishOn(database.url, 'Reunión leída sin base')
  await expect.poll(async () => (await page(product, meeting.slug)).status).toBe(200)
  const unread = await publishOn(database.url, 'Reunión que nadie leyó')
  await gate.close()
  const status = async (path: string) => (await fetch(`${product.url}${path}`, { redirect: 'manual' })).status
  await expect.poll(() => status('/readyz')).toBe(503)
  expect(await status('/livez')).toBe(200)
  expect(await status('/es')).toBe(200)
  expect(await (await page(product, meeting.slug)).text()).toContain('Reunión leída sin base')
  const missing = await page(product, unread.slug)
  expect(missing.status).toBe(503)
  expect(missing.headers.get('retry-after')).toBeTruthy()
  expect(await missing.text()).toContain('</html>')
  await gate.open()
  const back = Date.now()
  await expect.poll(() => status('/readyz'), { intervals: [100] }).toBe(200)
  await expect.poll(async () => (await page(product, unread.slug)).status, { intervals: [100] }).toBe(200)
  expect(Date.now() - back).toBeLessThan(5_000)
})

test('the office says that the database does not answer in the place of what it lacks, keeps what was asked for, and goes on', async ({
  browser,
}) => {
  await publishOn(database.url, 'Reunión de la oficina')
  const context = await browser.newContext()
  await context.addCookies([{ ...(await signInOn(database.url, secret)), url: product.url }])
  const office = await context.newPage()
  const search = office.getByLabel(/^Search this list/)
  const row = office.getByRole('row', { name: 'Reunión de la oficina' })
  const address = `${product.url}/admin/meetings?q=oficina`

  // Somebody holds what the rows are read from: the rest of the page is there without them.
  const holder = new pg.Client(Object.assign(new URL(superuserUrl), { pathname: new URL(database.url).pathname }).href)
  await holder.connect()
  await holder.query('begin; lock table "Revision" in access exclusive mode')
  await office.goto(address, { waitUntil: 'commit' })
  await expect(office.getByText('The list is being loaded…')).toBeVisible()
  await expect(search).toHaveValue('oficina')
  await holder.query(`select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'`)
  await expect(office.getByText('The list could not be loaded')).toBeVisible()
  await expect(office.getByText('The database does not answer just now.', { exact: false })).toBeVisible()
  await expect(search).toHaveValue('oficina')
  await holder.query('rollback')
  await holder.end()
  await office.getByRole('button', { name: 'Try again' }).click()
  await expect(row).toBeVisible()
  await expect(office.getByRole('status').first()).toHaveText(/^1 meeting\b/)

  await gate.close()
  expect((await office.goto(address))?.status()).toBe(503)
  await expect(office.getByRole('heading', { name: 'The record is not answering right now' })).toBeVisible()
  await gate.open()
  await expect.poll(async () => (await fetch(`${product.url}/readyz`)).status, { intervals: [100] }).toBe(200)
  await office.getByRole('link', { name: 'Try again' }).click()
  await expect(row).toBeVisible()
  await context.close()
})

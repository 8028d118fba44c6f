import { get } from 'node:http'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { open } from './fixtures/open.ts'
import { personOf, sessionOf } from './fixtures/people.ts'

test('every address of the site map is a whole page without scripts, quick to load on a poor line', async ({
  request,
}) => {
  const map = await (await request.get('/sitemap.xml')).text()
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(String(address)).pathname)
  expect(addresses.length).toBeGreaterThan(100)
  for (const address of addresses) {
    const answer = await request.get(address, { maxRedirects: 0 })
    const html = await answer.text()
    expect(answer.status(), address).toBe(200)
    expect(html.replaceAll(/<script type="application\/ld\+json">.*?<\/script>/gs, ''), address).not.toContain(
      '<script',
    )
    // A part that React meant to fill in later would stay hidden for ever.
    expect(html, address).not.toMatch(/<template id="B:|<div hidden="" id="S:/)
    expect(html, address).toMatch(/<head>.*<title>.*<meta name="description".*<\/head>/s)
    expect(gzipSync(html).length, address).toBeLessThan(30_000)
    expect(answer.headers()['content-security-policy'], address).toContain("script-src 'none'")
    expect(answer.headers()['set-cookie'], address).toBeUndefined()
  }
})

test('a page goes out in the form that the client takes, and not again to who has it', async ({ baseURL }) => {
  const address = `${baseURL}/es/meetings`
  const raw = async (encoding: string, tag?: string) => {
    const headers = { 'accept-encoding': encoding, ...(tag && { 'if-none-match': tag }) }
    return new Promise<{ status?: number; tag: string; body: Buffer }>((resolve, reject) => {
      get(address, { headers }, async (response) => {
        const chunks: Buffer[] = []
        for await (const chunk of response) chunks.push(chunk)
        resolve({ status: response.statusCode, tag: String(response.headers.etag), body: Buffer.concat(chunks) })
      }).on('error', reject)
    })
  }
  const plain = await raw('identity')
  const brotli = await raw('gzip, br')
  expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
  expect(gunzipSync((await raw('gzip')).body).equals(plain.body)).toBe(true)
  expect(await raw('gzip, br', brotli.tag)).toMatchObject({ status: 304, body: Buffer.alloc(0) })
})

test('addresses that the front alone may ask for are not found from outside', async ({ request }) => {
  for (const path of ['missing', 'unavailable', 'withdrawn/019ab000-0000-7000-8000-000000000000']) {
    expect((await request.get(`/en/front/${path}`)).status()).toBe(404)
  }
})

test('a public page is never flight data, whoever asks for it', async ({ request }) => {
  const answer = await request.get('/en/meetings?_rsc=1', { headers: { rsc: '1', 'next-router-prefetch': '1' } })
  expect(answer.headers()['content-type']).toBe('text/html; charset=utf-8')
  expect(await answer.text()).toMatch(/^<!DOCTYPE html>/)
})

test('a public page can only be read', async ({ request, baseURL }) => {
  const action = { origin: String(baseURL), 'next-action': 'a'.repeat(42), 'content-type': 'text/plain;charset=UTF-8' }
  expect((await request.post('/en/meetings', { headers: action, data: '[]' })).status()).toBe(405)
})

test('what Next would trip over is refused before it', async ({ request, baseURL }) => {
  const home = String(baseURL)
  const action = { 'next-action': 'a'.repeat(42), 'content-type': 'text/plain;charset=UTF-8' }
  const post = async (headers: Record<string, string>, data: string | Buffer) =>
    (await request.post('/sign-in', { headers: { ...action, ...headers }, data })).status()
  expect(await post({}, '[]')).toBe(403)
  expect(await post({ origin: 'null' }, '[]')).toBe(403)
  expect(await post({ origin: 'https://elsewhere.example' }, '[]')).toBe(403)
  expect(await post({ origin: home }, `["${'a'.repeat(1024 * 1024)}"]`)).toBe(413)
  for (const body of ['', '[', '{}', '["$1"]', '["$n1.5"]', '["$R1"]', '["$Q0"]', '\u0000', '['.repeat(100_000)]) {
    expect(await post({ origin: home }, body), body.slice(0, 20)).toBe(400)
  }
  const form = { origin: home, 'content-type': 'multipart/form-data; boundary=b' }
  expect(await post(form, '--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1"')).toBe(400)
  // Well formed, but no action of ours.
  expect(await post({ origin: home }, '[]')).toBeLessThan(500)
})

test('a staff page runs under its policy without a violation, and every script of it carries the nonce', async ({
  page,
  context,
  baseURL,
}) => {
  const { cookie } = await sessionOf((await personOf('editor')).id)
  await context.addCookies([{ ...cookie, url: baseURL ?? '' }])
  const problems: string[] = []
  page.on('console', (message) => problems.push(message.text()))
  const answer = await page.goto('/admin')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1]
  const scripts = (await answer?.text())?.match(/<script\b[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(1)
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
  expect(answer?.headers()['cache-control']).toBe('no-store')
  await open(page, '/admin/meetings')
  expect(problems).toEqual([])
})

test('a staff address that no route has is a page that needs no script', async ({ page, request }) => {
  const problems: string[] = []
  page.on('console', (message) => problems.push(message.text()))
  await page.goto('/admin/a/b/c/d/e')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist')
  expect(problems.filter((problem) => !problem.includes('404 (Not Found)'))).toEqual([])
  expect((await request.get('/admin/a/b/c/d/e')).headers()['content-security-policy']).toContain("script-src 'none'")
})

test('files of the build are kept for good, and nothing else is behind their address', async ({ request }) => {
  const html = await (await request.get('/es')).text()
  const sheet = /href="(\/_next\/static\/[^"]+\.css)"/.exec(html)?.[1] ?? ''
  const answer = await request.get(sheet)
  expect(answer.headers()).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  expect((await request.get('/_next/static/nothing.js')).status()).toBe(404)
  expect((await request.get('/_next/image?url=%2Ficon.svg&w=64&q=75')).status()).toBe(404)
})

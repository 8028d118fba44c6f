import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noting } from '#lib/db/outage.ts'
import { ask, pageOf, type Stand, standUp } from './stand-ins.ts'

let stand: Stand

beforeEach(async () => {
  stand = await standUp()
})
afterEach(() => stand.close())

const home = 'http://localhost:3000'
const megabyte = 1024 * 1024

describe('a staff page', () => {
  it('gets a fresh nonce, which Next and the browser are told alike', async () => {
    const first = await stand.ask('/admin/meetings')
    const second = await stand.ask('/admin/meetings')
    const policies = [first, second].map(({ headers }) => String(headers['content-security-policy']))
    expect(policies).toEqual(stand.next.asked.map(({ headers }) => headers['content-security-policy']))
    expect(policies[0]).not.toBe(policies[1])
    expect(policies[0]).toMatch(
      /script-src 'nonce-([\w+/]{22}==)' 'strict-dynamic'; style-src 'self' 'nonce-\1'; style-src-attr 'unsafe-inline'; connect-src 'self'/,
    )
    expect(policies[0]).not.toMatch(/script-src[^;]*unsafe/)
  })

  it('is passed on as it comes, never kept by anyone, with the headers of every answer', async () => {
    const reply = await stand.ask('/admin/meetings?q=Quito')
    expect(reply.text).toBe(pageOf('/admin/meetings?q=Quito'))
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    await stand.ask('/admin/meetings?q=Quito')
    expect(stand.next.timesAsked('/admin/meetings?q=Quito')).toBe(2)
  })

  it('streams', async () => {
    stand.next.at.set('/admin', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write('a')
      setImmediate(() => response.end('b'))
    })
    expect(await stand.ask('/admin')).toMatchObject({
      status: 200,
      text: 'ab',
      headers: { 'cache-control': 'no-store' },
    })
  })

  it('hears nothing that a client says in the name of the front or of Next', async () => {
    const headers = {
      'x-middleware-subrequest': 'src/middleware',
      'x-nonce': 'n',
      'content-security-policy': "script-src 'unsafe-inline'",
      'content-security-policy-report-only': 'x',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'for=6.6.6.6',
      'x-real-ip': '6.6.6.6',
      'x-client-address': '6.6.6.6',
      'x-requested-address': '//evil.example',
      host: 'evil.example',
      cookie: 'session=s',
    }
    await stand.ask('/admin', { headers })
    const heard = stand.next.asked[0]?.headers ?? {}
    expect(Object.keys(heard).sort()).toEqual([
      'connection',
      'content-security-policy',
      'cookie',
      'host',
      'x-client-address',
      'x-requested-address',
    ])
    expect(heard).toMatchObject({ host: 'localhost:3000', 'x-client-address': '127.0.0.1', cookie: 'session=s' })
    expect(heard['content-security-policy']).toContain('nonce-')
  })

  it.each([
    ['/admin/meetings?year=2024', '/admin/meetings?year=2024'],
    ['/admin/meetings?_rsc=1a2b', '/admin/meetings'],
    ['/admin/meetings?_rsc=1a2b&year=2024', '/admin/meetings?year=2024'],
    ['/admin/meetings?year=2024&_rsc=1a2b', '/admin/meetings?year=2024'],
  ])('hears which address was asked for: %s', async (path, requested) => {
    await stand.ask(path)
    expect(stand.next.asked[0]?.headers['x-requested-address']).toBe(requested)
  })

  it('hears of the client what a trusted proxy wrote last', async () => {
    await stand.close()
    stand = await standUp({ trustProxy: true })
    await stand.ask('/admin', { headers: { 'x-forwarded-for': '6.6.6.6, 203.0.113.7' } })
    expect(stand.next.asked[0]?.headers).toMatchObject({ 'x-client-address': '203.0.113.7' })
    expect(stand.next.asked[0]?.headers['x-forwarded-for']).toBeUndefined()
  })

  it('that no route has is answered by a page that needs no script', async () => {
    stand.next.at.set('/admin/a/b/c', (_, response) => {
      response.writeHead(404, { 'x-nextjs-prerender': '1', 'content-type': 'text/html', 'content-length': '17' })
      response.end('<script></script>')
    })
    const reply = await stand.ask('/admin/a/b/c', { headers: { 'accept-language': 'en' } })
    expect(reply.status).toBe(404)
    expect(reply.text).toContain('<title>This page does not exist</title>')
    expect(reply.headers['content-security-policy']).toContain("script-src 'none'")
    expect(reply.headers['content-length']).toBe(`${reply.body.length}`)
    expect(reply.headers['x-nextjs-prerender']).toBeUndefined()
  })

  it('that fails while the database is away is a whole page with 503', async () => {
    stand.next.at.set('/admin', (_, response) => {
      response.statusCode = 500
      response.write('half of')
      response.end('a stack')
    })
    expect(await stand.ask('/admin')).toMatchObject({ status: 500, text: 'half ofa stack' })
    stand.publications.away = true
    const reply = await stand.ask('/admin')
    expect(reply).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    expect(reply.text).toMatch(/^<!doctype html>(?!.*stack).*<\/html>$/s)
  })

  it('that fails because the database was too busy for it is one too, in the reader’s language, and leads to its address again', async () => {
    const busy = Object.assign(new Error('timeout exceeded when trying to connect'), { code: 'P2024' })
    stand.next.at.set('/admin/meetings?q="Quito"', async (_, response) => {
      await Promise.reject(busy)
        .catch(noting)
        .catch(() => {})
      response.statusCode = 500
      response.end('a stack')
    })
    const reply = await stand.ask('/admin/meetings?q="Quito"', { headers: { 'accept-language': 'en' } })
    expect(reply).toMatchObject({ status: 503, headers: { 'retry-after': '5', 'cache-control': 'no-store' } })
    expect(reply.text).toContain('<h1>The record is not answering right now</h1>')
    expect(reply.text).toContain('<a href="/admin/meetings?q=&quot;Quito&quot;">Try again</a>')
    stand.next.at.set('/admin', (_, response) => {
      response.statusCode = 500
      response.end('a fault of ours')
    })
    expect(await stand.ask('/admin')).toMatchObject({ status: 500, text: 'a fault of ours' })
  })

  it('whose handler breaks is a whole page with 500', async () => {
    stand.next.at.set('/admin', () => {
      throw new Error('thrown')
    })
    expect((await stand.ask('/admin')).status).toBe(500)
    expect(stand.logged).toEqual(['GET /admin failed'])
  })

  it('takes no method that nobody uses', async () => {
    expect((await stand.ask('/admin', { method: 'TRACE' })).status).toBe(405)
    expect((await stand.ask('/admin', { method: 'PROPFIND' })).status).toBe(405)
    expect(stand.next.asked).toEqual([])
  })
})

describe('a mutation', () => {
  it.each([
    ['from nowhere', undefined],
    ['from null', 'null'],
    ['from elsewhere', 'https://evil.example'],
    ['from another port', 'http://localhost:3001'],
    ['from another scheme', 'https://localhost:3000'],
    ['from a name that begins alike', 'http://localhost:3000.evil.example'],
    ['from something that is no origin', 'localhost:3000'],
  ])('%s is refused and not run', async (_, origin) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const path of ['/admin/meetings', '/sign-in', '/api/auth/callback/credentials']) {
        const reply = await stand.ask(path, { method, headers: origin === undefined ? {} : { origin }, body: 'x=1' })
        expect(reply.status, `${method} ${path}`).toBe(403)
      }
    }
    expect(stand.next.asked).toEqual([])
  })

  it('from a page of ours reaches Next whole', async () => {
    const body = Buffer.alloc(megabyte, 'a').toString()
    for (const origin of [home, 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
      expect((await stand.ask('/admin/x', { method: 'POST', headers: { origin }, body })).status).toBe(200)
    }
    expect(stand.next.asked.every((asked) => asked.body === body && asked.method === 'POST')).toBe(true)
    expect(stand.next.asked.map(({ headers }) => headers.host)).toEqual([
      'localhost:3000',
      '127.0.0.1:3000',
      '[::1]:3000',
    ])
  })

  it('takes loopback for home only where home is this machine', async () => {
    await stand.close()
    stand = await standUp({ appUrl: new URL('https://records.example') })
    const post = (origin: string) => stand.ask('/admin', { method: 'POST', headers: { origin }, body: '' })
    expect((await post('http://127.0.0.1:3000')).status).toBe(403)
    expect((await post('https://records.example')).status).toBe(200)
  })

  it('sent in pieces reaches Next with its length', async () => {
    await stand.ask('/admin/x', { method: 'POST', headers: { origin: home }, body: ['one', 'two'] })
    expect(stand.next.asked[0]).toMatchObject({ body: 'onetwo', headers: { 'content-length': '6' } })
    expect(stand.next.asked[0]?.headers['transfer-encoding']).toBeUndefined()
  })

  it.each([
    ['by what it says of its length', '/admin/x', 'a'.repeat(megabyte + 1)],
    ['by counting', '/admin/x', Array.from({ length: 33 }, () => 'a'.repeat(32 * 1024))],
    ['where less is enough', '/api/auth/signin', 'a'.repeat(64 * 1024 + 1)],
  ])('that is too long is refused %s', async (_, path, body) => {
    const reply = await stand.ask(path, { method: 'POST', headers: { origin: home }, body })
    expect(reply.status).toBe(413)
    expect(reply.text).toMatch(/^<!doctype html>.*<\/html>$/s)
    expect(stand.next.asked).toEqual([])
  })

  it('of a page that cannot be decoded is refused and not run', async () => {
    const action = { origin: home, 'next-action': '40d5c5ab', 'content-type': 'text/plain;charset=UTF-8' }
    expect((await stand.ask('/admin/x', { method: 'POST', headers: action, body: '["$1"' })).status).toBe(400)
    const form = { origin: home, 'content-type': 'multipart/form-data; boundary=b' }
    expect((await stand.ask('/sign-in', { method: 'POST', headers: form, body: '--b\r\nbroken' })).status).toBe(400)
    expect(stand.next.asked).toEqual([])
    expect((await stand.ask('/admin/x', { method: 'POST', headers: action, body: '["a"]' })).status).toBe(200)
  })

  it('whose client goes away in the middle is not run', async () => {
    const broken = new AbortController()
    const sent = fetch(`http://127.0.0.1:${stand.port}/admin/x`, {
      method: 'POST',
      headers: { origin: home },
      signal: broken.signal,
      duplex: 'half',
      body: new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('half'))
        },
      }),
    } as RequestInit)
    await new Promise((resolve) => stand.server.once('request', resolve))
    broken.abort()
    await expect(sent).rejects.toThrow()
    expect((await ask(stand.port, '/livez')).status).toBe(200)
    expect(stand.next.asked).toEqual([])
  })
})

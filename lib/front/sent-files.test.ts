import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { routeOf } from './route.ts'
import { lengthHeader } from './sent-files.ts'
import { type Stand, standUp } from './stand-ins.ts'

let stand: Stand
beforeEach(async () => {
  stand = await standUp()
})
afterEach(() => stand.close())

const address = '/documents/quito-i/es.pdf'
const id = '3f0c2f7e-8f5d-4f8b-9d52-0a7d0f6b1c2d'

/** Next sends a file there, whose bytes say what they like of themselves. */
const sends = (at: string, status = 200) =>
  stand.next.at.set(at, (_, response) => {
    response.statusCode = status
    response.setHeader('content-type', 'application/pdf')
    response.setHeader('cache-control', 'public, no-cache')
    response.setHeader('content-security-policy', "script-src 'unsafe-inline'")
    response.setHeader('vary', 'rsc, next-router-state-tree, cookie')
    response.setHeader(lengthHeader, '34')
    response.end('%PDF-1.7 <script>alert(1)</script>')
  })

describe('the address of an uploaded file', () => {
  it.each([address, `${address}/v/1`, `${address}/v/120`, `/api/files/${id}`])('%s is one', (path) => {
    expect(routeOf(path).to).toBe('file')
  })

  it.each([
    '/documents',
    '/documents/quito-i',
    '/documents/quito-i/es',
    '/documents/quito-i/es.html',
    `${address}/v`,
    `${address}/v/0`,
    `${address}/v/1/x`,
    `${address}/x/1`,
    '/es/documents/quito-i/es.pdf',
  ])('%s is none', (path) => {
    expect(routeOf(path).to).toBe('missing')
  })

  it('has one spelling', () => {
    expect(routeOf('/Documents//Quito-I/ES.pdf?download')).toEqual({ to: 'canonical', location: `${address}?download` })
  })
})

describe('an uploaded file', () => {
  it('goes out as it is, under a policy that lets it do nothing, and is never kept', async () => {
    sends(address)
    for (let n = 0; n < 2; n++) {
      const { status, headers, text } = await stand.ask(address)
      expect([status, text]).toEqual([200, '%PDF-1.7 <script>alert(1)</script>'])
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'cache-control': 'public, no-cache',
        'content-length': '34',
        vary: 'cookie',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringMatching(/^default-src 'none'; sandbox; .*frame-ancestors 'none'$/),
      })
    }
    expect(stand.next.timesAsked(address)).toBe(2)
  })

  it('is asked for with its reader’s cookie and range, without what only we may say', async () => {
    sends(address)
    await stand.ask(address, {
      headers: { cookie: 'session=x', range: 'bytes=0-1', 'x-forwarded-host': 'evil.example' },
    })
    const [asked] = stand.next.asked.slice(-1)
    expect(asked?.headers).toMatchObject({ cookie: 'session=x', range: 'bytes=0-1', host: 'localhost:3000' })
    expect(asked?.headers).not.toHaveProperty('x-forwarded-host')
  })

  it('that is not there, or not for its reader, is answered to the byte as an address that never was', async () => {
    sends(address, 404)
    const headers = { 'accept-language': 'pt' }
    const [here, nowhere] = [await stand.ask(address, { headers }), await stand.ask('/nothing/at/all', { headers })]
    const { date: _, ...told } = here.headers
    const { date: __, ...expected } = nowhere.headers
    expect([here.status, here.text, told]).toEqual([404, nowhere.text, expected])
  })

  it('cannot be had while the database is away, which is said as for any page', async () => {
    stand.next.at.set(address, (_, response) => void response.writeHead(503).end())
    expect((await stand.ask(address)).status).toBe(503)
    sends(address, 500)
    const { status, text } = await stand.ask(address)
    expect([status, text.includes('alert')]).toEqual([500, false])
  })

  it('is changed by nobody', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await stand.ask(address, { method, headers: { origin: 'http://localhost:3000' } })).status).toBe(405)
    }
  })
})

describe('an upload', () => {
  const headers = { origin: 'http://localhost:3000' }
  const ok = () => stand.next.at.set('/api/files', (_, response) => void response.writeHead(201).end())

  it('is let through as it comes, also where it is longer than any other body may be', async () => {
    ok()
    const body = Buffer.alloc(1_500_000, 'x')
    expect((await stand.ask('/api/files', { method: 'POST', headers, body })).status).toBe(201)
    expect(stand.next.asked.at(-1)?.body.length).toBe(body.length)
    expect((await stand.ask('/api/files', { method: 'POST', headers, body: ['a', 'b'] })).status).toBe(201)
  })

  it('is refused by its declared length, and from a page that is not ours', async () => {
    ok()
    const body = Buffer.alloc(2 * 2 ** 20 + 1)
    expect((await stand.ask('/api/files', { method: 'POST', headers, body })).status).toBe(413)
    expect((await stand.ask('/api/files', { method: 'POST', body: 'x' })).status).toBe(403)
    const elsewhere = { method: 'POST', headers: { origin: 'https://evil.example' }, body: 'x' }
    expect((await stand.ask('/api/files', elsewhere)).status).toBe(403)
    expect(stand.next.timesAsked('/api/files')).toBe(0)
  })

  it('opens the door to no other address', async () => {
    const body = Buffer.alloc(1_500_000)
    expect((await stand.ask('/api/other', { method: 'POST', headers, body })).status).toBe(413)
  })
})

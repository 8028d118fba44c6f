import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gate, pageOf, type Stand, standUp } from './stand-ins.ts'
import { stripScripts } from './strip.ts'

let stand: Stand

beforeEach(async () => {
  stand = await standUp()
})
afterEach(() => stand.close())

const meeting = '/es/meetings/quito-i'

describe('a public page', () => {
  it('is rendered once and kept', async () => {
    const first = await stand.ask(meeting)
    const second = await stand.ask(meeting)
    expect(first.status).toBe(200)
    expect(first.text).toBe(stripScripts(pageOf(meeting)))
    expect(second.text).toBe(first.text)
    expect(stand.next.timesAsked(meeting)).toBe(1)
    expect(stand.book.lookUps).toBe(1)
  })

  it('is rendered once however many ask for it together', async () => {
    const { opened, open } = gate()
    stand.next.at.set(meeting, async (_, response) => {
      await opened
      response.end('<p>slow</p>')
    })
    const asked = Array.from({ length: 100 }, () => stand.ask(meeting))
    await expect.poll(() => stand.next.timesAsked(meeting)).toBe(1)
    open()
    const replies = await Promise.all(asked)
    expect(replies.every(({ status, text }) => status === 200 && text === '<p>slow</p>')).toBe(true)
    expect(stand.next.timesAsked(meeting)).toBe(1)
  })

  it('is rendered without anything of the reader, and gives nothing of the rendering but its content', async () => {
    stand.next.at.set(meeting, (_, response) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'set-cookie': 'a=b',
        'x-nextjs-cache': 'HIT',
        link: '</f.woff2>; rel=preload; as="font", </a.js>; rel=preload; as="script"',
      })
      response.end('<p>page</p>')
    })
    const headers = {
      cookie: 'session=s',
      rsc: '1',
      'next-router-state-tree': 'x',
      'accept-language': 'pt',
      'x-forwarded-host': 'evil.example',
      range: 'bytes=0-1',
    }
    const reply = await stand.ask(`${meeting}?_rsc=1`, { headers })
    expect(reply.text).toBe('<p>page</p>')
    expect(stand.next.asked).toMatchObject([{ method: 'GET', url: meeting }])
    expect(Object.keys(stand.next.asked[0]?.headers ?? {}).sort()).toEqual(['accept', 'host', 'user-agent'])
    expect(stand.next.asked[0]?.headers.host).toBe('localhost:3000')
    expect(reply.headers['set-cookie']).toBeUndefined()
    expect(reply.headers['x-nextjs-cache']).toBeUndefined()
    expect(reply.headers.link).toBe('</f.woff2>; rel=preload; as="font"')
  })

  it('answers HEAD with the headers alone', async () => {
    const whole = await stand.ask(meeting)
    const head = await stand.ask(meeting, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.body.length).toBe(0)
    expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' })
    expect(head.headers['content-length']).toBe(`${whole.body.length}`)
  })

  it('goes out as the client can take it, each form under a tag of its own', async () => {
    const plain = await stand.ask(meeting)
    const zipped = await stand.ask(meeting, { headers: { 'accept-encoding': 'gzip' } })
    const brotli = await stand.ask(meeting, { headers: { 'accept-encoding': 'gzip, br' } })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(gunzipSync(zipped.body).toString()).toBe(plain.text)
    expect(brotliDecompressSync(brotli.body).toString()).toBe(plain.text)
    for (const { body, headers } of [plain, zipped, brotli]) {
      expect(headers['content-length']).toBe(`${body.length}`)
      expect(headers.vary).toBe('accept-encoding')
      expect(headers.etag).toMatch(/^"[^"]+"$/)
    }
    expect(new Set([plain, zipped, brotli].map(({ headers }) => headers.etag)).size).toBe(3)
  })

  it('is not sent again to who has it', async () => {
    const { headers } = await stand.ask(meeting)
    for (const known of [headers.etag, `W/${headers.etag}`, `"other", ${headers.etag}`, '*']) {
      const again = await stand.ask(meeting, { headers: { 'if-none-match': String(known) } })
      expect(again.status).toBe(304)
      expect(again.body.length).toBe(0)
      expect(again.headers).toMatchObject({
        etag: headers.etag,
        vary: 'accept-encoding',
        'cache-control': 'public, max-age=0, must-revalidate',
      })
      expect(again.headers['content-length']).toBeUndefined()
    }
    expect((await stand.ask(meeting, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('has headers that let nothing run and nobody frame it', async () => {
    const { headers } = await stand.ask(meeting)
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'none';")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin' })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['referrer-policy']).toBeDefined()
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  })
})

describe('a publication', () => {
  it('makes the next reader see a page rendered after it', async () => {
    let content = 'before'
    stand.next.at.set(meeting, (_, response) => void response.end(content))
    expect((await stand.ask(meeting)).text).toBe('before')
    content = 'after'
    expect((await stand.ask(meeting)).text).toBe('before')
    stand.publications.publish()
    expect((await stand.ask(meeting)).text).toBe('after')
  })

  it('during a rendering leaves what is rendered for its own readers only', async () => {
    const { opened, open } = gate()
    let content = 'before'
    stand.next.at.set(meeting, async (_, response) => {
      const read = content
      if (read === 'before') await opened
      response.end(read)
    })
    const early = stand.ask(meeting)
    await expect.poll(() => stand.next.timesAsked(meeting)).toBe(1)
    content = 'after'
    stand.publications.publish()
    // Who asks now must not be given what began before.
    expect((await stand.ask(meeting)).text).toBe('after')
    open()
    expect((await early).text).toBe('before')
    expect((await stand.ask(meeting)).text).toBe('after')
    expect(stand.next.timesAsked(meeting)).toBe(2)
  })

  it('has the pages that are read rendered again before anyone asks', async () => {
    await stand.ask('/en')
    await stand.ask(meeting)
    stand.publications.publish()
    await expect.poll(() => stand.next.timesAsked('/en') + stand.next.timesAsked(meeting)).toBe(4)
    await stand.ask(meeting)
    expect(stand.next.timesAsked(meeting)).toBe(2)
  })

  it('may rename, withdraw and restore what an address leads to', async () => {
    expect((await stand.ask(meeting)).status).toBe(200)
    stand.book.records.set('meeting/quito-i', { recordId: 'r1', lifecycle: 'published', slug: 'quito-one' })
    stand.publications.publish()
    expect(await stand.ask(meeting)).toMatchObject({ status: 308, headers: { location: '/es/meetings/quito-one' } })
    stand.book.records.set('meeting/quito-i', { recordId: 'r1', lifecycle: 'withdrawn', slug: 'quito-i' })
    stand.publications.publish()
    expect((await stand.ask(meeting)).status).toBe(410)
    stand.book.records.set('meeting/quito-i', { recordId: 'r1', lifecycle: 'published', slug: 'quito-i' })
    stand.publications.publish()
    expect((await stand.ask(meeting)).status).toBe(200)
  })
})

describe('an address', () => {
  it('of a renamed record leads on, query string and all, and is asked again each time', async () => {
    stand.book.records.set('meeting/old', { recordId: 'r1', lifecycle: 'published', slug: 'quito-i' })
    const reply = await stand.ask('/pt/meetings/old?from=mail')
    expect(reply).toMatchObject({
      status: 308,
      headers: { location: '/pt/meetings/quito-i?from=mail', 'cache-control': 'public, max-age=0, must-revalidate' },
    })
    expect(stand.next.asked).toEqual([])
  })

  it('of a withdrawn record says so with 410', async () => {
    stand.book.records.set('meeting/gone', { recordId: 'r9', lifecycle: 'withdrawn', slug: 'gone' })
    const reply = await stand.ask('/en/meetings/gone')
    expect(reply.status).toBe(410)
    expect(reply.text).toBe(stripScripts(pageOf('/en/front/withdrawn/r9')))
    expect((await stand.ask('/en/meetings/gone')).status).toBe(410)
    expect(stand.next.timesAsked('/en/front/withdrawn/r9')).toBe(1)
  })

  it.each([
    ['/en/meetings/unknown', {}, 'en'],
    ['/en/meetings/not published yet'.replaceAll(' ', '-'), {}, 'en'],
    ['/pt/nothing', {}, 'pt'],
    ['/es/meetings/a/b', {}, 'es'],
    ['/xx/meetings', { 'accept-language': 'pt-BR, en;q=0.5' }, 'pt'],
    ['/nothing', {}, 'es'],
    ['/en/front/missing', {}, 'en'],
    ['/en/front/unavailable', {}, 'en'],
    ['/en/front/withdrawn/r1', {}, 'en'],
  ])('%s is not found, in the language of the address or the reader', async (path, headers, locale) => {
    stand.book.records.set('meeting/not-published-yet', { recordId: 'r2', lifecycle: 'neverPublished', slug: null })
    const reply = await stand.ask(path, { headers })
    expect(reply.status).toBe(404)
    expect(reply.text).toBe(stripScripts(pageOf(`/${locale}/front/missing`)))
    expect(reply.headers.vary).toContain('accept-language')
    expect(reply.headers.etag).toBeUndefined()
  })

  it('that Next does not know after all is not found', async () => {
    stand.next.at.set(meeting, (_, response) => void response.writeHead(404).end('needs scripts'))
    expect(await stand.ask(meeting)).toMatchObject({ status: 404, text: stripScripts(pageOf('/es/front/missing')) })
  })

  it('of a file that met a page is not found', async () => {
    expect((await stand.ask('/robots.txt')).status).toBe(404)
    stand.next.at.set(
      '/sitemap.xml',
      (_, response) => void response.setHeader('content-type', 'application/xml').end('<urlset/>'),
    )
    expect(await stand.ask('/sitemap.xml')).toMatchObject({
      status: 200,
      text: '<urlset/>',
      headers: { 'content-type': 'application/xml' },
    })
  })

  it('/ leads to the home page in the language of the reader', async () => {
    const reply = await stand.ask('/', { headers: { 'accept-language': 'fr, pt;q=0.5' } })
    expect(reply).toMatchObject({ status: 307, headers: { location: '/pt', vary: 'accept-language' } })
    expect((await stand.ask('/')).headers.location).toBe('/es')
  })

  it('written otherwise leads to its one form', async () => {
    expect(await stand.ask('/ES/Meetings/?year=2024')).toMatchObject({
      status: 308,
      headers: { location: '/es/meetings?year=2024' },
    })
  })

  it('with a query string is kept by the parameters that the page knows', async () => {
    await stand.ask('/es/meetings?page=2&year=2024')
    await stand.ask('/es/meetings?utm_source=x&year=2024&page=2&_rsc=1')
    await stand.ask('/es/meetings?anything=else')
    expect(stand.next.asked.map(({ url }) => url)).toEqual(['/es/meetings?year=2024&page=2', '/es/meetings'])
  })

  it('can only be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      const reply = await stand.ask(meeting, { method, headers: { origin: 'http://localhost:3000' } })
      expect(reply).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
    }
    expect(stand.next.asked).toEqual([])
  })

  it.each([
    ['/es/%zz', 400],
    [`/es?${'a'.repeat(2100)}`, 414],
  ])('that cannot be read is refused with a whole page: %s', async (path, status) => {
    const reply = await stand.ask(path, { headers: { 'accept-language': 'en' } })
    expect(reply.status).toBe(status)
    expect(reply.text).toMatch(/^<!doctype html>.*<\/html>$/s)
    expect(reply.headers['cache-control']).toBe('no-store')
  })
})

describe('a flood', () => {
  it('of invented addresses pushes out no page that people read', async () => {
    await stand.close()
    stand = await standUp({ bytes: 2 ** 19 })
    await stand.ask(meeting)
    // Room for some twenty of them.
    const invented = Array.from({ length: 300 }, (_, index) => `/es/meetings?year=${1000 + index}`)
    for (const path of invented) await stand.ask(path)
    await stand.ask(meeting)
    expect(stand.next.timesAsked(meeting)).toBe(1)
    // The room that they share ended, so that the first of them are gone.
    await stand.ask('/es/meetings?year=1000')
    expect(stand.next.timesAsked('/es/meetings?year=1000')).toBe(2)
  })

  it('of searches does not keep a page from being rendered', async () => {
    const { opened, open } = gate()
    const searches = Array.from({ length: 20 }, (_, index) => `/es/meetings?year=${2000 + index}`)
    for (const path of searches) stand.next.at.set(path, (_, response) => opened.then(() => void response.end('late')))
    const asked = searches.map((path) => stand.ask(path))
    await expect.poll(() => stand.next.asked.length).toBe(2)
    expect((await stand.ask(meeting)).status).toBe(200)
    open()
    expect((await Promise.all(asked)).every(({ status }) => status === 200)).toBe(true)
  })
})

describe('when rendering fails', () => {
  it('the answer is a whole page with 500, and nothing of it is kept', async () => {
    stand.next.at.set(meeting, (_, response) => void response.writeHead(500).end('Error: secret stack'))
    const failed = await stand.ask(meeting)
    expect(failed.status).toBe(500)
    expect(failed.text).toContain('<title>No pudimos preparar esta página</title>')
    expect(failed.text).not.toContain('secret')
    expect(stand.logged).toHaveLength(1)
    stand.next.at.delete(meeting)
    expect((await stand.ask(meeting)).status).toBe(200)
  })

  it('by an exception, or without any answer, it is the same', async () => {
    stand.next.at.set(meeting, () => {
      throw new Error('thrown')
    })
    expect((await stand.ask(meeting)).status).toBe(500)
    stand.next.at.set(meeting, () => {})
    expect((await stand.ask(meeting)).status).toBe(500)
  })

  it('because the database does not answer, the answer is 503', async () => {
    stand.next.at.set(meeting, (_, response) => {
      stand.publications.away = true
      response.writeHead(500).end()
    })
    expect(await stand.ask(meeting)).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
  })

  it('because the look-up does, too', async () => {
    stand.book.find = async () => {
      throw new Error('timeout')
    }
    expect((await stand.ask(meeting)).status).toBe(503)
    expect((await stand.ask('/es')).status).toBe(200)
  })
})

describe('when a page takes too long', () => {
  it('its readers are told so in time, and the next finds it kept', async () => {
    await stand.close()
    stand = await standUp({ patience: 50 })
    const { opened, open } = gate()
    stand.next.at.set(meeting, (_, response) => opened.then(() => void response.end('at last')))
    expect(await stand.ask(meeting)).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    // Who joins late does not wait anew, nor have it rendered a second time.
    expect((await stand.ask(meeting)).status).toBe(503)
    open()
    await expect.poll(async () => (await stand.ask(meeting)).text).toBe('at last')
    expect(stand.next.timesAsked(meeting)).toBe(1)
  })

  it('it is given up in the end, and can be tried again', async () => {
    await stand.close()
    stand = await standUp({ patience: 20, limit: 60 })
    let gone = 0
    stand.next.at.set(meeting, (_, response) => new Promise(() => response.on('close', () => gone++)))
    expect((await stand.ask(meeting)).status).toBe(503)
    await expect.poll(() => gone).toBe(1)
    stand.next.at.delete(meeting)
    // On a busy machine even this page may outlast 20 ms; it is then kept for who asks next.
    await expect.poll(async () => (await stand.ask(meeting)).status).toBe(200)
  })
})

describe('a new day', () => {
  let day: number
  beforeEach(async () => {
    day = 20_000
    await stand.close()
    stand = await standUp({ day: () => day })
  })

  it('renders a page anew, once, since what it says may depend on the day', async () => {
    await stand.ask(meeting)
    day++
    stand.next.at.set(meeting, (_, response) => void response.end('<p>today</p>'))
    expect((await stand.ask(meeting)).text).toBe('<p>today</p>')
    await stand.ask(meeting)
    expect(stand.next.timesAsked(meeting)).toBe(2)
  })

  it('keeps nothing that was begun the day before', async () => {
    const { opened, open } = gate()
    stand.next.at.set(meeting, async (_, response) => {
      await opened
      response.end('<p>yesterday</p>')
    })
    const late = stand.ask(meeting)
    await expect.poll(() => stand.next.timesAsked(meeting)).toBe(1)
    day++
    stand.next.at.set(meeting, (_, response) => void response.end('<p>today</p>'))
    expect((await stand.ask(meeting)).text).toBe('<p>today</p>')
    open()
    expect((await late).text).toBe('<p>yesterday</p>')
    expect((await stand.ask(meeting)).text).toBe('<p>today</p>')
  })

  it('takes no page away while there is no database to render another from', async () => {
    await stand.ask(meeting)
    day++
    stand.publications.away = true
    expect((await stand.ask(meeting)).status).toBe(200)
  })
})

describe('while the database is away', () => {
  it('what was kept is served, what was not is a whole page with 503, and recovery needs nothing', async () => {
    await stand.warm()
    await stand.ask(meeting)
    stand.publications.away = true
    expect((await stand.ask(meeting)).status).toBe(200)
    expect((await stand.ask('/es/front/missing')).status).toBe(404)
    const never = await stand.ask('/pt/meetings/quito-i')
    expect(never).toMatchObject({ status: 503, headers: { 'retry-after': '5', 'cache-control': 'no-store' } })
    expect(never.text).toBe(stripScripts(pageOf('/pt/front/unavailable')))
    expect((await stand.ask('/readyz')).status).toBe(503)
    expect((await stand.ask('/livez')).status).toBe(200)
    stand.publications.away = false
    expect((await stand.ask('/pt/meetings/quito-i')).status).toBe(200)
    expect((await stand.ask('/readyz')).status).toBe(200)
  })

  it('a page of an earlier publication is served too, unless something was withdrawn since', async () => {
    await stand.ask(meeting)
    stand.publications.away = true
    stand.publications.number = 7
    expect((await stand.ask(meeting)).status).toBe(200)
    stand.publications.withdrawal = 5
    expect((await stand.ask(meeting)).status).toBe(503)
  })

  it('even the first answer after the start is a whole page', async () => {
    stand.publications.number = undefined
    stand.publications.away = true
    const reply = await stand.ask('/en', { headers: { 'accept-language': 'pt' } })
    expect(reply.status).toBe(503)
    expect(reply.text).toContain('<html lang="en">')
    expect((await stand.ask('/en/nothing')).status).toBe(404)
    expect((await stand.ask('/livez')).status).toBe(200)
  })
})

describe('warming', () => {
  it('renders homes, lists and the not-found pages before the first reader', async () => {
    await stand.warm()
    const before = stand.next.asked.length
    for (const path of ['/es', '/en/meetings', '/pt/themes', '/es/nothing']) await stand.ask(path)
    expect(stand.next.asked.length).toBe(before)
  })
})

describe('over https', () => {
  it('every answer asks the browser to stay there', async () => {
    await stand.close()
    stand = await standUp({ appUrl: new URL('https://records.example') })
    for (const path of ['/', '/es', '/xx', '/admin', '/livez', '/es/%zz']) {
      expect((await stand.ask(path)).headers['strict-transport-security'], path).toBe('max-age=31536000')
    }
  })
})

describe('in dev mode', () => {
  it('nothing is kept, nothing stripped, and statuses are still true', async () => {
    await stand.close()
    stand = await standUp({ dev: true })
    await stand.ask(meeting)
    const reply = await stand.ask(meeting)
    expect(reply.text).toBe(pageOf(meeting))
    expect(stand.next.timesAsked(meeting)).toBe(2)
    expect(reply.headers['content-security-policy']).toContain("'unsafe-eval'")
    expect((await stand.ask('/es/nothing')).status).toBe(404)
    expect((await stand.ask('/_next/webpack-hmr')).status).toBe(200)
    stand.next.at.set('/es', (_, response) => void response.writeHead(500).end('where it went wrong'))
    expect(await stand.ask('/es')).toMatchObject({ status: 500, text: 'where it went wrong' })
  })
})

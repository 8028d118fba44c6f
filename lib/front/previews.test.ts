import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gate, pageOf, type Stand, standUp } from './stand-ins.ts'
import { stripScripts } from './strip.ts'

let stand: Stand
beforeEach(async () => {
  stand = await standUp()
})
afterEach(() => stand.close())

const token = `Aa0-_${'b'.repeat(38)}`
const preview = `/preview/${token}`

describe('a preview', () => {
  it('is rendered at each request, in the language of its address or of its reader, and kept nowhere', async () => {
    const first = await stand.ask(`${preview}/pt`)
    await stand.ask(`${preview}/pt?utm_source=mail`)
    await stand.ask(preview, { headers: { 'accept-language': 'en' } })
    expect(stand.next.asked.map(({ url }) => url)).toEqual([`${preview}/pt`, `${preview}/pt`, `${preview}/en`])
    expect([first.status, first.text]).toEqual([200, stripScripts(pageOf(`${preview}/pt`))])
    expect(first.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'content-security-policy': expect.stringContaining("script-src 'none'"),
    })
  })

  it('is rendered without anything of the reader', async () => {
    await stand.ask(preview, { headers: { cookie: 'session=s', rsc: '1', referer: 'https://mail.example/' } })
    expect(Object.keys(stand.next.asked[0]?.headers ?? {}).sort()).toEqual(['accept', 'host', 'user-agent'])
  })

  it('that there is not is answered as any unknown address', async () => {
    stand.next.at.set(`${preview}/es`, (_, response) => {
      response.statusCode = 404
      response.end('Next’s own page, which needs scripts')
    })
    const [gone, never] = [await stand.ask(preview), await stand.ask('/there-never-was')]
    expect(gone.status).toBe(404)
    expect([gone.text, { ...gone.headers, date: '' }]).toEqual([never.text, { ...never.headers, date: '' }])
  })

  it('of what was published leads to its page, and says to nobody where it came from', async () => {
    stand.next.at.set(`${preview}/es`, (_, response) => {
      response.writeHead(307, { location: '/es/meetings/quito-i' }).end()
    })
    const { status, headers } = await stand.ask(preview)
    expect([status, headers.location]).toEqual([307, '/es/meetings/quito-i'])
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  })

  it('is only read', async () => {
    const head = await stand.ask(preview, { method: 'HEAD' })
    expect([head.status, head.text]).toEqual([200, ''])
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await stand.ask(preview, { method, headers: { origin: 'http://localhost:3000' } })).status).toBe(405)
    expect(stand.next.asked.map(({ method }) => method)).toEqual(['GET'])
  })

  it('that fails is told without its address', async () => {
    stand.next.at.set(`${preview}/es`, () => {
      throw new Error(`cannot show ${preview}/es`)
    })
    expect((await stand.ask(preview)).status).toBe(500)
    expect(stand.logged).toEqual(['a preview failed'])
  })

  it('waits in a lane of its own: a flood of them is turned away, and public pages go out meanwhile', async () => {
    const { opened, open } = gate()
    stand.next.at.set(`${preview}/es`, async (_, response) => {
      await opened
      response.end('<p>late</p>')
    })
    const asked = Array.from({ length: 40 }, () => stand.ask(preview))
    await expect.poll(() => stand.next.timesAsked(`${preview}/es`)).toBe(2)
    expect((await stand.ask('/es/meetings/quito-i')).status).toBe(200)
    open()
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 503)).toHaveLength(8)
  })
})

it.each([
  ['a short token', `/preview/${token.slice(1)}`],
  ['a long token', `/preview/${token}b`],
  ['another language', `${preview}/fr`],
  ['what is beneath it', `${preview}/es/meetings`],
  ['a file of no id', `${preview}/files/1`],
])('%s leads nowhere, and Next is not asked', async (_, path) => {
  await stand.ask('/there-never-was')
  const before = stand.next.asked.length
  expect((await stand.ask(path.toLowerCase())).status).toBe(404)
  expect(stand.next.asked).toHaveLength(before)
})

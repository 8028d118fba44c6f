import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packedHeader } from './downloads.ts'
import { type Stand, standUp } from './stand-ins.ts'

let stand: Stand
beforeEach(async () => {
  stand = await standUp()
})
afterEach(() => stand.close())

/** Next sends a list there, piece by piece, and what it says of itself beside. */
const sends = (at: string, status = 200) =>
  stand.next.at.set(at, (_, response) => {
    response.statusCode = status
    response.setHeader('content-type', 'text/csv; charset=utf-8')
    response.setHeader('vary', 'rsc, next-router-state-tree')
    response.setHeader('content-security-policy', "script-src 'unsafe-inline'")
    response.setHeader(packedHeader, 'gzip')
    response.write('a,b\r\n')
    response.end('1,2\r\n')
  })

describe('a list as a file', () => {
  it('is made for each who asks, at its canonical address, from nothing that a reader sends beside', async () => {
    sends('/es/meetings.csv?year=2024')
    for (let n = 1; n <= 2; n++) {
      const { status, headers, text } = await stand.ask('/es/meetings.csv?page=2&utm_source=x&year=2024', {
        headers: { cookie: 'session=x', 'x-forwarded-host': 'evil.example', 'accept-encoding': 'gzip' },
      })
      expect([status, text]).toEqual([200, 'a,b\r\n1,2\r\n'])
      expect(headers).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'content-encoding': 'gzip',
        'content-security-policy': expect.stringContaining("default-src 'none'; sandbox"),
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
      })
      expect(headers).not.toHaveProperty(packedHeader)
      expect(stand.next.timesAsked('/es/meetings.csv?year=2024')).toBe(n)
    }
    const [asked] = stand.next.asked
    expect(asked?.headers).not.toHaveProperty('cookie')
    expect(asked?.headers).not.toHaveProperty('x-forwarded-host')
    expect(asked?.headers['accept-encoding']).toBe('gzip')
  })

  it('is a whole page with 503 while the database is away, and 500 where it fails', async () => {
    sends('/es/meetings.csv', 503)
    expect((await stand.ask('/es/meetings.csv')).status).toBe(503)
    sends('/es/meetings.csv', 500)
    const failed = await stand.ask('/es/meetings.csv')
    expect([failed.status, failed.headers['content-type']]).toEqual([500, 'text/html; charset=utf-8'])
    stand.publications.away = true
    expect((await stand.ask('/es/documents.csv')).status).toBe(503)
    expect(stand.next.timesAsked('/es/documents.csv')).toBe(0)
  })

  it('is not changed by anyone', async () => {
    expect((await stand.ask('/es/meetings.csv', { method: 'POST' })).status).toBe(405)
  })
})

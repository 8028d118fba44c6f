import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { Connection, wholeAnswer } from './connection.ts'

async function answering<T>(listener: RequestListener, work: (connection: Connection) => Promise<T>): Promise<T> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const connection = new Connection(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  try {
    return await work(connection)
  } finally {
    connection.close()
    server.close()
  }
}

describe('a connection of the load generator', () => {
  it('takes bodies by length, in chunks and without one, over one connection', async () => {
    const sockets = new Set<unknown>()
    const bodies = await answering(
      (request, response) => {
        sockets.add(request.socket)
        if (request.url === '/length') response.setHeader('content-length', 5).end('whole')
        else if (request.url === '/none') response.writeHead(304).end()
        else request.pipe(response)
      },
      async (connection) => [
        await connection.exchange({ path: '/length' }),
        await connection.exchange({ method: 'POST', path: '/back', body: 'ñandú'.repeat(50_000) }),
        await connection.exchange({ path: '/none' }),
      ],
    )
    expect(bodies.map(({ status }) => status)).toEqual([200, 200, 304])
    expect(bodies.map(({ body }) => body.toString())).toEqual(['whole', 'ñandú'.repeat(50_000), ''])
    expect(sockets.size).toBe(1)
  })

  it('opens another where the server closed the one it had, and says where an answer broke off', async () => {
    let asked = 0
    await answering(
      (_, response) => {
        asked++
        if (asked === 2) response.destroy()
        else response.writeHead(200, { connection: 'close' }).end(String(asked))
      },
      async (connection) => {
        expect((await connection.exchange({ path: '/' })).body.toString()).toBe('1')
        await expect(connection.exchange({ path: '/' })).rejects.toThrow()
        expect((await connection.exchange({ path: '/' })).body.toString()).toBe('3')
      },
    )
  })

  it('knows an answer for whole at its last byte and not before', () => {
    const answers = [
      'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n',
    ]
    for (const answer of answers) {
      const bytes = Buffer.from(answer)
      for (let n = 0; n < bytes.length; n++) expect(wholeAnswer(bytes.subarray(0, n))).toBeNull()
      expect(wholeAnswer(bytes)).toMatchObject({ status: 200, body: Buffer.from('body'), bytes: bytes.length })
    }
  })
})

import { Agent, createServer, get, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, it } from 'vitest'
import { drain } from './drain.ts'
import { gate } from './stand-ins.ts'

const listening = async (handler: (answer: (text: string) => void, url: string) => void) => {
  const server = createServer((request, response) => handler((text) => void response.end(text), request.url ?? ''))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as AddressInfo).port }
}

const text = async (response: IncomingMessage) => {
  let all = ''
  for await (const chunk of response) all += chunk
  return all
}

it('answers what is in flight, closes what waits, and lets nobody new in', async () => {
  const { opened, open } = gate()
  const { server, port } = await listening((answer, url) =>
    url === '/slow' ? opened.then(() => answer('slow')) : answer('quick'),
  )
  const agent = new Agent({ keepAlive: true })
  const ask = (path: string) =>
    new Promise<IncomingMessage>((resolve, reject) =>
      get({ port, host: '127.0.0.1', path, agent }, resolve).on('error', reject),
    )

  expect(await text(await ask('/quick'))).toBe('quick')
  const slow = ask('/slow')
  await new Promise((resolve) => server.once('request', resolve))
  const drained = drain(server, 10_000)
  await expect(
    new Promise((resolve, reject) => connect(port, '127.0.0.1').on('connect', resolve).on('error', reject)),
  ).rejects.toThrow('ECONNREFUSED')
  open()
  expect(await text(await slow)).toBe('slow')
  await drained
  agent.destroy()
})

it('ends at its limit even where an answer never comes', async () => {
  const { server, port } = await listening(() => {})
  const never = new Promise((resolve) => get({ port, host: '127.0.0.1' }).on('error', resolve))
  await new Promise((resolve) => server.once('request', resolve))
  await drain(server, 50)
  expect(await never).toMatchObject({ code: 'ECONNRESET' })
})

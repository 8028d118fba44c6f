import { describe, expect, it } from 'vitest'
import { isDecodable } from './action-body.ts'

const text = 'text/plain;charset=UTF-8'
const id = '40d5c5ab'

async function form(fields: Record<string, string | Blob>): Promise<{ body: Buffer; type: string }> {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  const response = new Response(data)
  return { body: Buffer.from(await response.arrayBuffer()), type: response.headers.get('content-type') ?? '' }
}

describe('arguments sent as text', () => {
  it.each([
    '[]',
    '["a",1,{"b":null}]',
    '["$undefined","$$5","$D2024-03-20T00:00:00.000Z","$n123","$-0","$NaN","$Infinity","$T"]',
    '[{"a":[1]},"$0:0:a"]',
  ])('%s can be decoded', async (body) => {
    expect(await isDecodable(Buffer.from(body), text, id)).toBe(true)
  })

  it.each([
    '',
    '[',
    'null',
    '{"a":1}',
    '"$1"',
    '["$1"]',
    '["$@7"]',
    '["$nabc"]',
    '["$zz"]',
    '["$"]',
    '["$h1"]',
    '["$R1"]',
    '["$Q0"]',
    '["$0:5:x"]',
    `${'['.repeat(500)}${']'.repeat(500)}`,
  ])('%s cannot', async (body) => {
    expect(await isDecodable(Buffer.from(body), text, id)).toBe(false)
  })
})

describe('arguments sent as a form', () => {
  it.each([
    [{ '0': '["$K1"]', _1_title: 'x' }],
    [{ '0': '["$Q1","$W2","$@3"]', '1': '[["a",1]]', '2': '["a"]', '3': '{"x":"$undefined"}' }],
    [{ '0': '["$B1"]', '1': new Blob(['x']) }],
    [{ '0': '["$1","$1:a"]', '1': '{"a":{}}' }],
  ])('%j can be decoded', async (fields) => {
    const { body, type } = await form(fields)
    expect(await isDecodable(body, type, id)).toBe(true)
  })

  it.each([
    [{ '1': '[]' }],
    [{ '0': '["$1"]' }],
    [{ '0': '["$1"]', '1': '{' }],
    [{ '0': '["$Q1"]', '1': '[1]' }],
    [{ '0': '["$B1"]', '1': 'text' }],
    [{ '0': new Blob(['[]']) }],
  ])('%j cannot', async (fields) => {
    const { body, type } = await form(fields)
    expect(await isDecodable(body, type, id)).toBe(false)
  })

  it('cannot where the form is broken off or has no boundary', async () => {
    const { body, type } = await form({ '0': '[]' })
    expect(await isDecodable(body.subarray(0, body.length - 20), type, id)).toBe(false)
    expect(await isDecodable(body, 'multipart/form-data', id)).toBe(false)
  })
})

describe('a form sent without scripts', () => {
  it('may have any fields, and whole arguments bound to its action', async () => {
    const plain = await form({ $ACTION_ID_40d5c5ab: '', email: 'a@b.example', '0': 'not json' })
    expect(await isDecodable(plain.body, plain.type, undefined)).toBe(true)
    const bound = await form({
      $ACTION_REF_1: '',
      '$ACTION_1:0': '{"id":"40d5","bound":"$@1"}',
      '$ACTION_1:1': '["x"]',
    })
    expect(await isDecodable(bound.body, bound.type, undefined)).toBe(true)
    const broken = await form({ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"40d5","bound":"$@1"}' })
    expect(await isDecodable(broken.body, broken.type, undefined)).toBe(false)
  })

  it('of another kind is left to whoever reads it', async () => {
    expect(await isDecodable(Buffer.from('a=1&b=%'), 'application/x-www-form-urlencoded', undefined)).toBe(true)
  })
})

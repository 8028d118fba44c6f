import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainInput } from './plain-input.ts'

const refused = { ok: false }

describe('what an action takes', () => {
  it('is any value of JSON, as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const taken = plainInput(value)
        const hasForbiddenKey = /"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value))
        const isWellFormed =
          JSON.stringify(value).isWellFormed() && !/\\u(?:0000|d[89a-f])/i.test(JSON.stringify(value))
        if (!hasForbiddenKey && isWellFormed) expect(taken).toEqual({ ok: true, value })
      }),
    )
  })

  it('leaves out what is undefined, so that it never reaches a query', () => {
    const taken = plainInput({ id: undefined, name: 'x' })
    expect(taken).toEqual({ ok: true, value: { name: 'x' } })
    expect(taken.ok && Object.keys(taken.value as object)).toEqual(['name'])
  })

  it.each([
    ['nothing at all', undefined],
    ['a date', { at: new Date(0) }],
    ['a map', new Map([['a', 1]])],
    ['a set', { ids: new Set([1]) }],
    ['a promise', Promise.resolve({})],
    ['a form', new FormData()],
    ['bytes', new Uint8Array(3)],
    ['a big number', 3n],
    ['no number', Number.NaN],
    ['an infinite number', { n: Number.POSITIVE_INFINITY }],
    ['a function', { then() {} }],
    ['a hole in a list', [1, undefined]],
    ['a NUL, which Postgres cannot keep', { name: 'a\u0000b' }],
    ['half of a surrogate pair', { name: '\ud83d' }],
    ['a key that reaches for a prototype', JSON.parse('{"__proto__": {"role": "administrator"}}')],
    ['a text beyond all bounds', 'x'.repeat(2_000_001)],
    ['a list beyond all bounds', Array(50_001).fill(0)],
  ])('is not %s', (_, value) => {
    expect(plainInput(value)).toEqual(refused)
  })

  it('is not nested without end, even in a circle', () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    expect(plainInput(circle)).toEqual(refused)
  })
})

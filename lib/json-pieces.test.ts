import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonPieces } from './json-pieces.ts'

async function* bits(values: readonly unknown[]) {
  yield* values
}

const written = async (members: Record<string, unknown>) => (await Array.fromAsync(jsonPieces(members))).join('')

describe('an object that is written in pieces', () => {
  it('is laid out as one that is written whole', async () => {
    const members = { name: 'Ana', list: [{ a: 1, b: [] }, 'two\nlines'], empty: [], none: null }
    const inBits = { ...members, list: bits(members.list), empty: bits([]) }
    expect(await written(inBits)).toBe(`${JSON.stringify(members, null, 2)}\n`)
  })

  it('reads as what it was made of, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.array(fc.jsonValue()), async (value, list) => {
        const read = JSON.parse(await written({ value, list: bits(list) }))
        expect(read).toEqual(JSON.parse(JSON.stringify({ value, list })))
      }),
    )
  })

  it('takes no more of a list than is asked for', async () => {
    let taken = 0
    async function* counted() {
      for (;;) yield ++taken
    }
    const pieces = jsonPieces({ list: counted() })
    for (let n = 0; n < 4; n++) await pieces.next()
    await pieces.return(undefined)
    expect(taken).toBeLessThan(5)
  })
})

import { expect, it } from 'vitest'
import { stableId } from './stable-id.ts'

it('is the UUIDv5 that other implementations compute', () => {
  // By Python: uuid5(uuid5(NAMESPACE_URL, <the profile page's address>), key).
  expect(stableId('state/PE')).toBe('139907d0-a322-526d-8d87-3bed04543cda')
  expect(stableId('meeting/ñ')).toBe('587948a9-1a45-5ef2-8e09-2ee2e7700ba8')
  expect(stableId('')).toBe('ef1de63c-5b1e-53da-8dac-cbb296b0c132')
})

it('is the same every time, and another for another key', () => {
  const keys = Array.from({ length: 2_000 }, (_, n) => `key/${n}`)
  const ids = keys.map(stableId)
  expect(new Set(ids).size).toBe(keys.length)
  expect(keys.map(stableId)).toEqual(ids)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

import { expect, it } from 'vitest'
import { definitionOf } from '#lib/record/definitions.ts'
import { drop, type KeptCopy, keep, kept, keptNew } from './kept-copy.ts'

/** What localStorage is to the code under test. */
function shelf() {
  const held = new Map<string, string>()
  return {
    get length() {
      return held.size
    },
    key: (index: number) => [...held.keys()][index] ?? null,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  }
}

const empty = () => definitionOf('meeting').empty()

function copyOf(changes: Partial<KeptCopy> = {}): KeptCopy {
  return {
    recordId: 'a record',
    type: 'meeting',
    isNew: false,
    stored: { content: empty(), baseVersion: 3 },
    content: { ...empty(), title: { es: 'Reunión', en: '', pt: '' } },
    at: '2026-11-24T12:00:00.000Z',
    ...changes,
  }
}

const place = { userId: 'ana', type: 'meeting', recordId: 'a record' } as const

it('gives back what was kept, until it is dropped', () => {
  const browser = shelf()
  const copy = copyOf()
  keep(browser, 'ana', copy)
  expect(kept(browser, place)).toEqual(copy)
  drop(browser, place)
  expect(kept(browser, place)).toBeNull()
})

it('shows nobody what another person typed in the same browser', () => {
  const browser = shelf()
  keep(browser, 'ana', copyOf())
  expect(kept(browser, { ...place, userId: 'rosa' })).toBeNull()
  expect(keptNew(browser, 'rosa', 'meeting')).toEqual([])
})

it('lists the new records that were never saved, the latest first', () => {
  const browser = shelf()
  keep(browser, 'ana', copyOf({ recordId: 'stored already' }))
  keep(browser, 'ana', copyOf({ recordId: 'first', isNew: true, at: '2026-11-24T10:00:00.000Z' }))
  keep(browser, 'ana', copyOf({ recordId: 'second', isNew: true, at: '2026-11-24T11:00:00.000Z' }))
  expect(keptNew(browser, 'ana', 'meeting').map(({ recordId }) => recordId)).toEqual(['second', 'first'])
  expect(keptNew(browser, 'ana', 'state')).toEqual([])
})

it('keeps what was refused for being too long or for being no number', () => {
  const browser = shelf()
  const participants = [{ id: crypto.randomUUID(), record: '', capacity: 'unknown', headCount: 'some' }]
  const content = { ...empty(), title: { es: 'x'.repeat(600), en: '', pt: '' }, participants }
  keep(browser, 'ana', copyOf({ content }))
  expect(kept(browser, place)?.content).toEqual(content)
})

it('leaves alone what is no draft of the type as it is today, and what is no copy at all', () => {
  const browser = shelf()
  keep(browser, 'ana', copyOf({ content: { ...empty(), abolished: 'x' } }))
  expect(kept(browser, place)).toBeNull()
  for (const text of ['', 'null', '{', '[]', '{"type":"meeting"}', '{"type":"constructor"}']) {
    browser.setItem('secretariat/typed/ana/meeting/a record', text)
    expect(kept(browser, place)).toBeNull()
  }
})

it('goes on where the browser keeps nothing', () => {
  const refuses = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  }
  const browser = { length: 0, key: refuses, getItem: refuses, setItem: refuses, removeItem: refuses }
  keep(browser, 'ana', copyOf())
  drop(browser, place)
  expect(kept(browser, place)).toBeNull()
  expect(keptNew(browser, 'ana', 'meeting')).toEqual([])
})

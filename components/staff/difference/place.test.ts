import { describe, expect, test } from 'vitest'
import { definitionOf } from '#lib/record/definitions.ts'
import { itemIn, placeOf } from './place.ts'

const { fields } = definitionOf('meeting')
const id = '0f2d3c54-9b1e-4c7a-8f60-5a3b1c2d4e5f'

describe('a path leads', () => {
  test('to a field', () => {
    expect(placeOf(fields, 'status')).toEqual({ names: ['status'], is: 'value', itemIds: [] })
  })

  test('to a text in one language', () => {
    expect(placeOf(fields, 'title/pt')).toEqual({ names: ['title'], is: 'text', locale: 'pt', itemIds: [] })
  })

  test('to an item of a list, to a field of one, and to a text in one', () => {
    expect(placeOf(fields, `participants/${id}`)).toMatchObject({ names: ['participants'], is: 'item', itemIds: [id] })
    expect(placeOf(fields, `participants/${id}/capacity`)).toMatchObject({
      names: ['participants', 'capacity'],
      is: 'value',
      itemIds: [id],
    })
    expect(placeOf(fields, `sources/${id}/label/en`)).toMatchObject({
      names: ['sources', 'label'],
      is: 'text',
      locale: 'en',
    })
  })

  test('to the order of a list', () => {
    expect(placeOf(fields, 'hosts/#order')).toMatchObject({ names: ['hosts'], is: 'order' })
  })

  test('nowhere, where the declaration has no such place', () => {
    for (const path of ['gone', 'status/es', 'title/fr', `participants/${id}/gone`, 'constructor', '']) {
      expect(placeOf(fields, path)).toBeNull()
    }
  })
})

test('an item is found in the newest content that has it', () => {
  const [old, now] = [{ hosts: [{ id, record: 'a' }] }, { hosts: [] }]
  expect(itemIn([now, old], ['hosts'], id)).toEqual({ id, record: 'a' })
  expect(itemIn([now], ['hosts'], id)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { trailAddress, trailQueryOf } from './trail-query.ts'

test('an address that cannot be read shows the trail', () => {
  expect(trailQueryOf({ act: 'drop', person: '1', object: ['a', 'b'], before: '-1', check: 'yes' })).toEqual({
    check: false,
  })
  expect(trailQueryOf({ act: 'record.publish', before: '12', check: '1' })).toEqual({
    act: 'record.publish',
    before: 12,
    check: true,
  })
})

test('a filter is kept from page to page, and the check is not', () => {
  const query = trailQueryOf({ act: 'record.publish', before: '12', check: '1' })
  expect(trailAddress(query)).toBe('/admin/audit?act=record.publish')
  expect(trailAddress(query, { before: 7 })).toBe('/admin/audit?act=record.publish&before=7')
  expect(trailAddress({})).toBe('/admin/audit')
})

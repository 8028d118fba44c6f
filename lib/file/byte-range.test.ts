import { describe, expect, it } from 'vitest'
import { byteRange } from './byte-range.ts'

describe('of ten bytes', () => {
  it.each([
    ['bytes=0-4', { start: 0, end: 4 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=9-20', { start: 9, end: 9 }],
  ])('%s is a range', (header, range) => {
    expect(byteRange(header, 10)).toEqual(range)
  })

  it.each(['bytes=10-', 'bytes=10-12', 'bytes=-0'])('%s is beyond the end', (header) => {
    expect(byteRange(header, 10)).toBe('beyond')
  })

  it.each([null, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,4-5', 'lines=0-1', 'bytes=a-b', `bytes=${'9'.repeat(40)}-`])(
    '%s is answered by all of it',
    (header) => {
      expect(byteRange(header, 10)).toBe('whole')
    },
  )
})

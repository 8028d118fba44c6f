import { expect, it } from 'vitest'
import { roman } from './roman.ts'

it.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [11, 'XI'],
  [14, 'XIV'],
  [40, 'XL'],
  [99, 'XCIX'],
  [444, 'CDXLIV'],
  [999, 'CMXCIX'],
])('writes %i as %s', (number, numeral) => {
  expect(roman(number)).toBe(numeral)
})

import { expect, it } from 'vitest'
import { fileSize } from './file-size.ts'

it.each([
  [1, 'en', '1 kB'],
  [12_400, 'en', '12 kB'],
  [2 ** 20 - 1000, 'en', '1,023 kB'],
  [2 ** 20 - 100, 'en', '1 MB'],
  [1_300_000, 'en', '1.2 MB'],
  [1_300_000, 'pt', '1,2 MB'],
  [25 * 2 ** 20, 'es', '25 MB'],
] as const)('%d bytes are in %s %s', (bytes, locale, words) => {
  expect(fileSize(bytes, locale).replace('\u00a0', ' ')).toBe(words)
})

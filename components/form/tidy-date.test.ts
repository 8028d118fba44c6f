import { describe, expect, it } from 'vitest'
import { tidyDate } from './tidy-date.ts'

describe('a date as people write it', () => {
  it.each([
    ['2024', '2024'],
    ['2024-3', '2024-03'],
    ['2024/03/5', '2024-03-05'],
    ['3/2024', '2024-03'],
    ['20/3/2024', '2024-03-20'],
    ['20. 3. 2024', '2024-03-20'],
    [' 2024-03-20 ', '2024-03-20'],
  ])('%s becomes %s', (written, kept) => {
    expect(tidyDate(written)).toBe(kept)
  })

  it.each(['', 'marzo de 2024', '20/3/24', '2024-13-40-1', 'hoy'])('%s stays what it is', (written) => {
    expect(tidyDate(written)).toBe(written)
  })

  it('does not judge: a day that no month has is left to the schema', () => {
    expect(tidyDate('31/2/2024')).toBe('2024-02-31')
  })
})

import { describe, expect, it } from 'vitest'
import { isChanged } from './changed.tsx'

const changed = new Set(['title/es', 'hosts/b7d0', 'sources/#order', 'start'])

describe('a field that differs from what is public', () => {
  it('is marked by its own path and by those below it', () => {
    expect(isChanged(changed, ['start'])).toBe(true)
    expect(isChanged(changed, ['hosts'])).toBe(true)
    expect(isChanged(changed, ['sources'])).toBe(true)
    expect(isChanged(changed, ['kind', 'start'])).toBe(true)
    expect(isChanged(changed, ['end', 'host'])).toBe(false)
  })

  it('is marked in the language that is shown alone', () => {
    expect(isChanged(changed, ['title'], 'es')).toBe(true)
    expect(isChanged(changed, ['title'], 'en')).toBe(false)
    expect(isChanged(changed, ['title'])).toBe(true)
  })

  it('never is on a public page', () => {
    expect(isChanged(undefined, ['title'])).toBe(false)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safePath } from './safe-path.ts'

describe('where signing in leads', () => {
  it.each(['/admin', '/admin/meetings?q=quito&page=2', '/es/meetings/quito-xi#documents', '/admin/people/%C3%A1'])(
    'is the page that was asked for: %s',
    (path) => {
      expect(safePath(path)).toBe(path)
    },
  )

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    '/x/..//evil.example',
    '/.//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    'evil.example',
    '',
    '/sign-in?callbackUrl=/sign-in',
    '/api/auth/signout',
    `/${'a'.repeat(2_000)}`,
    ['/admin'],
    null,
    undefined,
  ])('is the desk where the address says %j', (value) => {
    expect(safePath(value)).toBe('/admin')
  })

  it('is never another host, whatever the address says', () => {
    const pieces = fc.array(
      fc.constantFrom('/', '\\', '.', '..', '@', ':', '?', '#', '%2f', '%5c', '\t', 'evil.example', 'https:', 'a'),
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        const path = safePath(parts.join(''))
        expect(new URL(path, 'https://here.example').host).toBe('here.example')
        expect(path).toMatch(/^\/(?![/\\])/)
      }),
    )
  })
})

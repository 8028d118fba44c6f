import { afterEach, describe, expect, it, vi } from 'vitest'
import { decodeSessionToken, encodeSessionToken, sessionCookie } from './session-token.ts'

afterEach(() => vi.unstubAllEnvs())

describe('the session’s cookie', () => {
  it('is bound to this host and to https where the product is reached so', () => {
    vi.stubEnv('APP_URL', 'https://records.example.org')
    expect(sessionCookie()).toEqual({
      name: '__Host-session',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
    })
  })

  it('is out of reach of scripts and other sites on http too', () => {
    vi.stubEnv('APP_URL', 'http://localhost:3000')
    expect(sessionCookie()).toMatchObject({
      name: 'session',
      options: { httpOnly: true, sameSite: 'lax', secure: false },
    })
  })

  it('carries an id that only our own secret opens', async () => {
    vi.stubEnv('AUTH_SECRET', 'a secret for tests alone, known to everyone')
    const token = await encodeSessionToken('an id')
    expect(token).not.toContain('an id')
    expect(await decodeSessionToken(token)).toBe('an id')
    vi.stubEnv('AUTH_SECRET', 'another secret for tests, known to everyone')
    expect(await decodeSessionToken(token)).toBeNull()
    expect(await decodeSessionToken('nonsense')).toBeNull()
    expect(await decodeSessionToken(undefined)).toBeNull()
  })
})

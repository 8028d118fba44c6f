import { describe, expect, it } from 'vitest'
import { readEnvironment } from './env.ts'

const read = (from: Record<string, string>) => readEnvironment(from, '/srv/secretariat')
const problems = (from: Record<string, string>) => {
  const result = read(from)
  return result.ok ? [] : result.problems
}

describe('the environment', () => {
  it('needs nothing: everything has a default', () => {
    expect(read({})).toMatchObject({
      ok: true,
      environment: {
        port: 3000,
        databaseUrl: null,
        dataDir: '/srv/secretariat/.data',
        appUrl: 'http://localhost:3000',
      },
    })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(read({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      ok: true,
      environment: { port: 3000, databaseUrl: null },
    })
  })

  it('follows the port in the address of the product', () => {
    expect(read({ PORT: '8080' })).toMatchObject({ environment: { appUrl: 'http://localhost:8080' } })
    expect(read({ APP_URL: 'https://records.example.org/' })).toMatchObject({
      environment: { appUrl: 'https://records.example.org' },
    })
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['MIGRATION_DATABASE_URL', 'nonsense'],
    ['AUTH_SECRET', 'short'],
    ['APP_URL', 'nowhere.example.net'],
    ['APP_URL', 'https://nowhere.example.net/path'],
    ['ADMIN_EMAIL', 'nobody'],
    ['ADMIN_PASSWORD', 'short'],
    ['PAGE_CACHE_MB', '1'],
    ['TRUST_PROXY', 'yes'],
  ])('names %s when it is %o, and does not repeat the value', (name, value) => {
    const found = problems({ [name]: value })
    expect(found.some((line) => line.startsWith(`${name} must `))).toBe(true)
    expect(found.join()).not.toContain(value === 'short' ? 'short' : value)
  })

  it('wants the pairs that belong together', () => {
    expect(problems({ ADMIN_EMAIL: 'ana@example.org' })).toEqual(['ADMIN_PASSWORD must be set where ADMIN_EMAIL is.'])
    expect(problems({ MIGRATION_DATABASE_URL: 'postgresql://owner@localhost/x' })).toEqual([
      'DATABASE_URL must be set where MIGRATION_DATABASE_URL is.',
    ])
  })
})

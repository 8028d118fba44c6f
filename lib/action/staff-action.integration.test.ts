import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { recordRefusal } from '#lib/auth/refusals.ts'
import { database } from '#lib/db/client.ts'
import { personOf, sessionOf } from '../../e2e/fixtures/people.ts'
import { Conflict, Invalid, Missing, Refused, Stale, Throttled } from './errors.ts'
import { staffAction } from './staff-action.ts'

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>() }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { value: browser.cookies.get(name) } : undefined),
  }),
}))
const logged = vi.spyOn(console, 'error').mockImplementation(() => {})

let userId: string
beforeEach(async () => {
  logged.mockClear()
  userId = (await personOf('editor')).id
  const { cookie } = await sessionOf(userId)
  browser.cookies = new Map([[cookie.name, cookie.value]])
})

const input = z.strictObject({ id: z.string().max(10, 'tooLong'), of: z.strictObject({ n: z.int() }).optional() })
const echo = staffAction(input, async ({ actor, input }) => ({ by: actor.userId, input }))
const throwing = (error: unknown) =>
  staffAction(input, () => {
    throw error
  })({ id: 'x' })
const refusalsOf = async (actor: string) => database().refusal.findMany({ where: { actor } })

describe('a staff action', () => {
  it('runs for who is signed in, with the input as it was parsed', async () => {
    expect(await echo({ id: 'x' })).toEqual({ ok: true, data: { by: userId, input: { id: 'x' } } })
  })

  it('runs for nobody else, and counts who tried', async () => {
    const run = vi.fn(async () => null)
    for (const value of [undefined, '', 'not a token', `${[...browser.cookies.values()][0]}x`]) {
      browser.cookies = value === undefined ? new Map() : new Map([['session', value]])
      expect(await staffAction(input, run)({ id: 'x' })).toEqual({ ok: false, code: 'unauthenticated' })
    }
    expect(run).not.toHaveBeenCalled()
    expect(await refusalsOf('anonymous')).toMatchObject([{ act: 'enter', count: 4 }])
  })

  it('says which field does not fit, and takes none that it does not know', async () => {
    const send = (sent: unknown) => echo(sent as never)
    const invalid = (fields?: Record<string, string[]>) => ({
      ok: false,
      code: 'invalid',
      ...(fields ? { fields } : {}),
    })
    expect(await send({ id: 'x'.repeat(11) })).toEqual(invalid({ id: ['tooLong'] }))
    expect(await send({ id: 'x', of: { n: 'one' } })).toEqual(invalid({ 'of.n': ['invalid'] }))
    expect(await send({ id: 'x', role: 'administrator' })).toEqual(invalid({ role: ['unknownField'] }))
    expect(await send({ id: 'x', of: { n: 1, version: 2 } })).toEqual(invalid({ 'of.version': ['unknownField'] }))
    expect(await send({ id: undefined })).toEqual(invalid({ id: ['invalid'] }))
    expect(await send({ id: { not: '' } })).toEqual(invalid({ id: ['invalid'] }))
    expect(await send(new Map())).toEqual(invalid())
    expect(await send(undefined)).toEqual(invalid())
  })

  it.each([
    [new Missing('thing'), { ok: false, code: 'missing' }],
    [new Stale(), { ok: false, code: 'stale' }],
    [new Throttled(60), { ok: false, code: 'throttled' }],
    [new Invalid({ id: ['required'] }), { ok: false, code: 'invalid', fields: { id: ['required'] } }],
    [
      new Conflict([{ path: 'title/es', base: 'a', theirs: 'b', mine: 'c' }], 4),
      {
        ok: false,
        code: 'conflict',
        conflicts: [{ path: 'title/es', base: 'a', theirs: 'b', mine: 'c' }],
        currentVersion: 4,
      },
    ],
  ])('answers %s with its code', async (error, answer) => {
    expect(await throwing(error)).toEqual(answer)
    expect(logged).not.toHaveBeenCalled()
  })

  it('counts what policy refused by actor, act and hour, with the latest object', async () => {
    expect(await throwing(new Refused('publish', 'one'))).toEqual({ ok: false, code: 'forbidden' })
    expect(await throwing(new Refused('publish', 'two'))).toEqual({ ok: false, code: 'forbidden' })
    await throwing(new Refused('withdraw', 'one'))
    const counted = (await refusalsOf(userId)).sort((a, b) => (a.act < b.act ? -1 : 1))
    expect(counted).toMatchObject([
      { act: 'publish', count: 2, objectId: 'two' },
      { act: 'withdraw', count: 1, objectId: 'one' },
    ])
  })

  it('tells nobody of a fault, and logs it once', async () => {
    const secret = 'relation "User" does not exist at /srv/app'
    const answer = await throwing(new Error(secret))
    expect(answer).toEqual({ ok: false, code: 'failed' })
    expect(logged).toHaveBeenCalledTimes(1)
  })

  it('lets Next’s own errors through, which redirect and say that nothing is found', async () => {
    const redirecting = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;replace;/admin;307;' })
    await expect(throwing(redirecting)).rejects.toBe(redirecting)
  })

  it('says that the database is away, and neither that nobody is signed in nor that it failed', async () => {
    const away = vi.spyOn(database().session, 'findFirst')
    away.mockRejectedValueOnce(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))
    expect(await echo({ id: 'x' })).toEqual({ ok: false, code: 'unavailable' })
    expect(await throwing(Object.assign(new Error(''), { code: 'P2024' }))).toEqual({ ok: false, code: 'unavailable' })
    expect(logged).not.toHaveBeenCalled()
    away.mockRestore()
  })
})

describe('refusals', () => {
  it('of a thousand strangers at once are one row, all of them counted', async () => {
    await Promise.all(Array.from({ length: 1_000 }, (_, each) => recordRefusal('anonymous', 'flood', `${each}`)))
    const rows = await database().refusal.findMany({ where: { act: 'flood' } })
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(1_000)
    // Two where the hour struck in between.
    expect(rows.length).toBeLessThanOrEqual(2)
  })

  it('that cannot be recorded do not change the answer', async () => {
    const failing = vi.spyOn(database(), '$executeRaw').mockRejectedValueOnce(new Error('read-only'))
    expect(await throwing(new Refused('publish', 'one'))).toEqual({ ok: false, code: 'forbidden' })
    expect(logged).toHaveBeenCalledTimes(1)
    failing.mockRestore()
    await throwing(new Refused('publish', 'one'))
    expect(await refusalsOf(userId)).toMatchObject([{ count: 1 }])
  })
})

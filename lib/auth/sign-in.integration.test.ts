import { verify } from '@node-rs/argon2'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Throttled } from '#lib/action/errors.ts'
import { verifyTrail } from '#lib/audit/verify.ts'
import { database } from '#lib/db/client.ts'
import { password, personOf, sessionOf } from '../../e2e/fixtures/people.ts'
import { actorOfSession, sessionKey } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { takeTry } from './throttle.ts'

vi.mock('@node-rs/argon2', async (load) => {
  const argon2 = await load<typeof import('@node-rs/argon2')>()
  return { ...argon2, verify: vi.fn(argon2.verify) }
})
const compared = vi.mocked(verify)
beforeEach(() => void compared.mockClear())

let last = 0
/** A client whom no other test has been. */
const client = () => ({ address: `198.51.100.${++last}`, userAgent: 'A browser' })
const sessionRow = (sid: string) => database().session.findUnique({ where: { id: sessionKey(sid) } })

describe('signing in', () => {
  it('begins a session under a new id each time, whose row holds only the hash of it, and ends the browser’s former one', async () => {
    const { id, email } = await personOf('editor')
    const first = await signIn({ email, password }, client())
    const second = await signIn({ email: ` ${email.toUpperCase()} `, password }, client(), first?.sid)
    expect(second?.sid).toBeDefined()
    expect(second?.sid).not.toBe(first?.sid)
    expect(await sessionRow(first?.sid ?? '')).toBeNull()
    expect(await sessionRow(second?.sid ?? '')).toMatchObject({ userId: id, userAgent: 'A browser' })
    expect(await database().session.findUnique({ where: { id: second?.sid ?? '' } })).toBeNull()
    expect(await database().auditEntry.count({ where: { actorId: id, act: 'session.begin' } })).toBe(2)
    expect(await verifyTrail(database())).toMatchObject({ whole: true })
  })

  it('compares a password whoever is named, so that nobody learns who has an account', async () => {
    const { email } = await personOf('editor')
    const gone = await personOf('editor')
    await database().user.update({ where: { id: gone.id }, data: { status: 'deactivated' } })
    expect(await signIn({ email, password: 'not the password at all' }, client())).toBeNull()
    expect(await signIn({ email: 'nobody@example.org', password }, client())).toBeNull()
    expect(await signIn({ email: gone.email, password }, client())).toBeNull()
    expect(await signIn({ email: 'import', password }, client())).toBeNull()
    expect(compared).toHaveBeenCalledTimes(4)
    for (const [hashed] of compared.mock.calls) expect(String(hashed)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('begins no session for whoever is deactivated while their password is being compared', async () => {
    const { id, email } = await personOf('editor')
    compared.mockImplementationOnce(async () => {
      await database().user.update({ where: { id }, data: { status: 'deactivated' } })
      return true
    })
    expect(await signIn({ email, password }, client())).toBeNull()
    expect(await database().session.count({ where: { userId: id } })).toBe(0)
  })
})

describe('a hundred wrong passwords at once', () => {
  it('cost at most five comparisons; the rest wait, and the account is not locked for good', async () => {
    const { email } = await personOf('editor')
    const from = client()
    const guesses = Array.from({ length: 100 }, (_, guess) =>
      signIn({ email, password: `wrong password ${guess}` }, from),
    )
    const outcomes = await Promise.allSettled(guesses)
    const throttled = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(compared).toHaveBeenCalledTimes(5)
    expect(throttled).toHaveLength(95)
    for (const error of throttled) {
      expect(error).toBeInstanceOf(Throttled)
      expect(error.seconds).toBeGreaterThan(0)
      expect(error.seconds).toBeLessThanOrEqual(15 * 60)
    }
    await expect(signIn({ email, password }, from)).rejects.toThrow(Throttled)
    await database().attempt.updateMany({ data: { windowStart: new Date(Date.now() - 15 * 60_000) } })
    expect(await signIn({ email, password }, from)).not.toBeNull()
  })

  it('for as many accounts from one address cost at most thirty', async () => {
    const from = client()
    const guesses = Array.from({ length: 100 }, (_, each) =>
      signIn({ email: `someone-${each}@example.org`, password }, from),
    )
    const outcomes = await Promise.allSettled(guesses)
    expect(compared.mock.calls.length).toBe(30)
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(70)
  })
})

describe('tries', () => {
  it('are given back by a right password: the account’s all, the address’s own', async () => {
    const { email } = await personOf('editor')
    const from = client()
    for (let times = 0; times < 40; times++) {
      await signIn({ email, password: 'not the password at all' }, client())
      expect(await signIn({ email, password }, from)).not.toBeNull()
    }
  })

  it('begin again when their window has passed, and old windows are cleared away', async () => {
    const email = 'patient@example.org'
    const { address } = client()
    const at = (minute: number) => new Date(Date.UTC(2024, 0, 1, 0, minute))
    for (let times = 0; times < 5; times++) await takeTry(email, address, at(0))
    await expect(takeTry(email, address, at(14))).rejects.toMatchObject({ seconds: 60 })
    await takeTry(email, address, at(15))
    await takeTry('someone-else@example.org', address, at(40))
    expect(await database().attempt.count({ where: { windowStart: { lt: at(20) } } })).toBe(0)
  })

  it('that are refused write nothing', async () => {
    const email = 'hammered@example.org'
    const from = client()
    const take = () => takeTry(email, from.address)
    await Promise.allSettled(Array.from({ length: 8 }, take))
    const before = await database().attempt.findMany({ orderBy: { key: 'asc' } })
    await Promise.allSettled(Array.from({ length: 8 }, take))
    expect(await database().attempt.findMany({ orderBy: { key: 'asc' } })).toEqual(before)
  })
})

describe('a session', () => {
  const minutes = 60
  const hours = 60 * minutes

  it.each([
    [{ idle: 29 * minutes }, true],
    [{ idle: 31 * minutes }, false],
    [{ ago: 11 * hours }, true],
    [{ ago: 12 * hours + 1 }, false],
  ])('that is %j seconds old counts: %s', async (age, counts) => {
    const { id } = await personOf('viewer')
    const { sid } = await sessionOf(id, age)
    expect((await actorOfSession(sid)) !== null).toBe(counts)
  })

  it('in use stays in use, and says so at most once a minute', async () => {
    const { id } = await personOf('viewer')
    const { sid } = await sessionOf(id, { idle: 20 * minutes })
    const seen = async () => (await sessionRow(sid))?.lastSeenAt.getTime() ?? 0
    await actorOfSession(sid)
    const first = await seen()
    expect(Date.now() - first).toBeLessThan(5_000)
    await actorOfSession(sid, new Date(first + 59_000))
    expect(await seen()).toBe(first)
    await actorOfSession(sid, new Date(first + 61_000))
    expect(await seen()).toBe(first + 61_000)
  })

  it('is anonymous on the very next request once its row is gone or its person shut out', async () => {
    const { id } = await personOf('editor')
    const [first, second] = [await sessionOf(id), await sessionOf(id)]
    expect(await actorOfSession(first.sid)).toMatchObject({ userId: id, role: 'editor' })
    await database().session.delete({ where: { id: sessionKey(first.sid) } })
    expect(await actorOfSession(first.sid)).toBeNull()
    await database().user.update({ where: { id }, data: { status: 'deactivated' } })
    expect(await actorOfSession(second.sid)).toBeNull()
  })

  it('has the role and the mandates of this very request', async () => {
    const { id } = await personOf('focalPoint')
    const { sid } = await sessionOf(id)
    const partyId = crypto.randomUUID()
    await database().record.create({ data: { id: partyId, type: 'state', createdById: id } })
    expect(await actorOfSession(sid)).toMatchObject({ role: 'focalPoint', parties: [] })

    const mandate = { id: crypto.randomUUID(), userId: id, partyId, from: '2024-03-01', to: '2024-05-31' }
    await database().mandate.create({ data: mandate })
    const partiesAt = async (time: string) => {
      const now = new Date(time)
      await database().session.update({ where: { id: sessionKey(sid) }, data: { createdAt: now, lastSeenAt: now } })
      return (await actorOfSession(sid, now))?.parties
    }
    expect(await partiesAt('2024-02-29T23:59:59Z')).toEqual([])
    expect(await partiesAt('2024-03-01T00:00:00Z')).toEqual([partyId])
    expect(await partiesAt('2024-05-31T23:59:59Z')).toEqual([partyId])
    expect(await partiesAt('2024-06-01T00:00:00Z')).toEqual([])

    await database().user.update({ where: { id }, data: { role: 'viewer' } })
    expect(await actorOfSession(sid, new Date('2024-06-01T00:00:00Z'))).toMatchObject({ role: 'viewer', parties: [] })
  })
})

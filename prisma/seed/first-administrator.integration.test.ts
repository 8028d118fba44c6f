import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { verifyTrail } from '#lib/audit/verify.ts'
import { redeemLink } from '#lib/auth/one-time-link.ts'
import { signIn } from '#lib/auth/sign-in.ts'
import { systemUserId } from '#lib/auth/system-user.ts'
import { database } from '#lib/db/client.ts'
import { BadSettings, ensureFirstAdministrator } from './first-administrator.ts'

const settings = { APP_URL: 'https://office.example.org' }
const password = 'a long enough password'
const client = { address: '192.0.2.9', userAgent: '' }
const address = () => `${randomUUID()}@example.org`
const filledWith = (email: string) => ({ name: 'Ana Ríos', email, password, locale: 'es' })

const administrators = () => database().user.findMany({ where: { role: 'administrator', status: 'active' } })
const tokenOf = (outcome: unknown) =>
  String((outcome as { url: string }).url)
    .split('/')
    .at(-1) ?? ''

beforeEach(async () => {
  await database().user.updateMany({ where: { role: 'administrator' }, data: { role: 'viewer' } })
})

describe('a start without an administrator', () => {
  it('prints a link, by which one sets up name, address and password, once', async () => {
    const outcome = await ensureFirstAdministrator(settings)
    expect(outcome).toMatchObject({
      did: 'linked',
      url: expect.stringMatching(/^https:\/\/office\.example\.org\/sign-in\/welcome\/[\w-]{43}$/),
    })
    const email = address()
    const { userId } = await redeemLink(tokenOf(outcome), filledWith(email.toUpperCase()), client)
    expect(await administrators()).toMatchObject([{ id: userId, name: 'Ana Ríos', email }])
    expect(await signIn({ email, password }, client)).toMatchObject({ userId })
    expect(await ensureFirstAdministrator(settings)).toEqual({ did: 'nothing' })
    expect(await verifyTrail(database())).toMatchObject({ whole: true })
  })

  it('makes a fresh link each time, and the one before loses its use', async () => {
    const first = await ensureFirstAdministrator(settings)
    const second = await ensureFirstAdministrator(settings)
    await expect(redeemLink(tokenOf(first), filledWith(address()), client)).rejects.toMatchObject({ code: 'stale' })
    const email = address()
    await redeemLink(tokenOf(second), filledWith(email), client)
    expect(await administrators()).toMatchObject([{ email }])
  })

  it('makes the administrator that the settings name, audited, and shuts the link that an earlier start printed', async () => {
    const before = await ensureFirstAdministrator(settings)
    const email = address()
    const outcome = await ensureFirstAdministrator({
      ...settings,
      ADMIN_EMAIL: email.toUpperCase(),
      ADMIN_PASSWORD: password,
    })
    expect(outcome).toEqual({ did: 'created', email })
    const [chief] = await administrators()
    expect(await signIn({ email, password }, client)).toMatchObject({ userId: chief?.id })
    await expect(redeemLink(tokenOf(before), filledWith(address()), client)).rejects.toMatchObject({ code: 'stale' })
    const trail = await database().auditEntry.findMany({ where: { objectId: chief?.id ?? '', act: 'person.setUp' } })
    expect(trail).toMatchObject([{ actorId: systemUserId }])
  })

  it('makes one administrator where two processes start at once', async () => {
    const both = { ...settings, ADMIN_EMAIL: address(), ADMIN_PASSWORD: password }
    const outcomes = await Promise.all([ensureFirstAdministrator(both), ensureFirstAdministrator(both)])
    expect(outcomes.map(({ did }) => did).sort()).toEqual(['created', 'nothing'])
    expect(await administrators()).toHaveLength(1)
  })

  it.each([
    [{ ADMIN_EMAIL: 'a@example.org' }, /both/],
    [{ ADMIN_PASSWORD: password }, /both/],
    [{ ADMIN_EMAIL: 'nobody', ADMIN_PASSWORD: password }, /ADMIN_EMAIL/],
    [{ ADMIN_EMAIL: 'a@example.org', ADMIN_PASSWORD: 'short' }, /ADMIN_PASSWORD/],
  ])('says what is wrong with %j and changes nothing', async (wrong, message) => {
    const ensured = ensureFirstAdministrator({ ...settings, ...wrong })
    await expect(ensured).rejects.toThrow(BadSettings)
    await expect(ensured).rejects.toThrow(message)
    expect(await administrators()).toEqual([])
  })
})

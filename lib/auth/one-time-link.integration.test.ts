import { describe, expect, it } from 'vitest'
import { Invalid, Stale } from '#lib/action/errors.ts'
import { sha256 } from '#lib/content/hash.ts'
import { database } from '#lib/db/client.ts'
import { password, personOf, sessionOf, signedIn } from '../../e2e/fixtures/people.ts'
import { deactivatePerson } from './manage-people.ts'
import { issueLink, linkOf, redeemLink } from './one-time-link.ts'
import { actorOfSession } from './sessions.ts'
import { signIn } from './sign-in.ts'

const client = { address: '203.0.113.1', userAgent: 'A browser' }
const filled = { name: 'María Quispe', email: '', password: 'another long password', locale: 'pt' }

async function invited() {
  const { id, email } = await personOf('editor')
  await database().user.update({ where: { id }, data: { status: 'invited', passwordHash: null } })
  const { token } = await database().$transaction((tx) =>
    issueLink(tx, { userId: id, purpose: 'invitation', actorId: id }),
  )
  return { id, email, token }
}

async function resetting() {
  const { id, email } = await personOf('editor')
  const { token } = await database().$transaction((tx) =>
    issueLink(tx, { userId: id, purpose: 'passwordReset', actorId: id }),
  )
  return { id, email, token }
}

describe('a one-time link', () => {
  it('is kept as a hash alone, and looking at its page does not use it', async () => {
    const { token, email } = await invited()
    expect(await database().oneTimeLink.findUnique({ where: { tokenHash: token } })).toBeNull()
    expect(await database().oneTimeLink.findUnique({ where: { tokenHash: sha256(token) } })).not.toBeNull()
    for (let times = 0; times < 3; times++)
      expect(await linkOf(token)).toMatchObject({ purpose: 'invitation', user: { email } })
  })

  it('gives a password, a name and a language, and signs in', async () => {
    const { id, email, token } = await invited()
    expect(await signIn({ email, password: filled.password }, client)).toBeNull()
    const { sid } = await redeemLink(token, { ...filled, email: 'someone-else@example.org' }, client)
    expect(await actorOfSession(sid)).toMatchObject({
      userId: id,
      email,
      name: 'María Quispe',
      locale: 'pt',
      role: 'editor',
    })
    expect(await signIn({ email, password: filled.password }, client)).not.toBeNull()
    const acts = await database().auditEntry.findMany({
      where: { objectId: id },
      orderBy: { number: 'asc' },
      select: { act: true },
    })
    expect(acts.map(({ act }) => act)).toEqual(['link.issue', 'link.redeem', 'session.begin', 'session.begin'])
  })

  it('works once, however many use it at the same moment', async () => {
    const { id, token } = await invited()
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => redeemLink(token, filled, client)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Stale)
    expect(await database().auditEntry.count({ where: { objectId: id, act: 'link.redeem' } })).toBe(1)
    expect(await database().session.count({ where: { userId: id } })).toBe(1)
    expect(await linkOf(token)).toBeNull()
  })

  it('lasts 72 hours', async () => {
    const { token } = await invited()
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
    expect(await linkOf(token, inHours(71.9))).not.toBeNull()
    expect(await linkOf(token, inHours(72))).toBeNull()
    await database().oneTimeLink.update({ where: { tokenHash: sha256(token) }, data: { expiresAt: new Date() } })
    await expect(redeemLink(token, filled, client)).rejects.toThrow(Stale)
  })

  it('is replaced by the next one, and ends with its person’s access', async () => {
    const { id, token } = await invited()
    const next = await database().$transaction((tx) =>
      issueLink(tx, { userId: id, purpose: 'invitation', actorId: id }),
    )
    expect(await linkOf(token)).toBeNull()
    expect(await linkOf(next.token)).not.toBeNull()
    await deactivatePerson(await signedIn('administrator'), id)
    await expect(redeemLink(next.token, filled, client)).rejects.toThrow(Stale)
  })

  it('for a new password ends every session and the former password', async () => {
    const { id, email, token } = await resetting()
    const { sid } = await sessionOf(id)
    await redeemLink(token, filled, client)
    expect(await actorOfSession(sid)).toBeNull()
    expect(await signIn({ email, password }, client)).toBeNull()
    expect(await signIn({ email, password: filled.password }, client)).not.toBeNull()
  })

  it('lets in again whoever was throttled', async () => {
    const { email, token } = await resetting()
    for (let times = 0; times < 5; times++)
      await signIn({ email, password: 'wrong' }, { ...client, address: '203.0.113.77' })
    await redeemLink(token, filled, client)
    expect(await signIn({ email, password: filled.password }, client)).not.toBeNull()
  })

  it.each([
    [{ password: 'short' }, { password: ['passwordShort'] }],
    [{ password: 'María  Quispe', name: 'María Quispe' }, { password: ['passwordPersonal'] }],
    [{ name: '  ' }, { name: ['required'] }],
    [
      { name: 'x'.repeat(201), password: '' },
      { name: ['tooLong'], password: ['passwordShort'] },
    ],
  ])('stays unused where %j does not fit', async (change, fields) => {
    const { token } = await invited()
    const error = await redeemLink(token, { ...filled, ...change }, client).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Invalid)
    expect(error).toMatchObject({ fields })
    expect(await linkOf(token)).not.toBeNull()
  })

  it.each(['', 'x', `${'a'.repeat(42)}'`, 'a'.repeat(43), '../../admin'])(
    'is none where the address says %j',
    async (token) => {
      expect(await linkOf(token)).toBeNull()
      await expect(redeemLink(token, filled, client)).rejects.toThrow(Stale)
    },
  )
})

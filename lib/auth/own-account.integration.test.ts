import { describe, expect, it } from 'vitest'
import { Invalid, Missing, Throttled } from '#lib/action/errors.ts'
import { verifyTrail } from '#lib/audit/verify.ts'
import { database } from '#lib/db/client.ts'
import { password, personOf, sessionOf } from '../../e2e/fixtures/people.ts'
import type { Actor } from './actor.ts'
import { issueLink, linkOf } from './one-time-link.ts'
import {
  changeOwnDetails,
  changePassword,
  endOwnSession,
  sessionsOf,
  signOut,
  signOutElsewhere,
} from './own-account.ts'
import { actorOfSession, sessionKey } from './sessions.ts'
import { signIn } from './sign-in.ts'

let last = 0
const client = () => ({ address: `198.51.100.${++last}`, userAgent: 'A browser' })
const another = 'another long password'

async function someone(name = 'A viewer') {
  const { id, email } = await personOf('viewer', { name })
  const { sid } = await sessionOf(id)
  const actor = (await actorOfSession(sid)) as Actor
  return { id, email, sid, actor }
}

const trailOf = async (objectId: string) =>
  (await database().auditEntry.findMany({ where: { objectId }, orderBy: { number: 'asc' } })).map(({ act }) => act)

describe('a change of password', () => {
  it('ends every session, the one that asked too, and begins a new one in its place', async () => {
    const { id, email, sid, actor } = await someone()
    const elsewhere = await sessionOf(id)
    const begun = await changePassword(actor, { present: password, password: another }, client())
    expect(await actorOfSession(sid)).toBeNull()
    expect(await actorOfSession(elsewhere.sid)).toBeNull()
    expect(await actorOfSession(begun)).toMatchObject({ userId: id })
    expect(await signIn({ email, password }, client())).toBeNull()
    expect(await signIn({ email, password: another }, client())).not.toBeNull()
    expect(await trailOf(id)).toEqual(['password.change', 'session.begin', 'session.begin'])
    expect(await verifyTrail(database())).toMatchObject({ whole: true })
  })

  it('takes its use from a link that was handed out before', async () => {
    const { id, actor } = await someone()
    const { token } = await database().$transaction((tx) =>
      issueLink(tx, { userId: id, purpose: 'passwordReset', actorId: id }),
    )
    await changePassword(actor, { present: password, password: another }, client())
    expect(await linkOf(token)).toBeNull()
  })

  it.each([
    [{ present: 'not the present one', password: another }, { present: ['passwordWrong'] }],
    [{ present: password, password: 'short' }, { password: ['passwordShort'] }],
    [{ present: password, password: 'ANA maría RÍOS' }, { password: ['passwordPersonal'] }],
  ])('changes nothing where %j does not fit', async (input, fields) => {
    const { email, sid, actor } = await someone('Ana María Ríos')
    const error = await changePassword(actor, input, client()).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Invalid)
    expect(error).toMatchObject({ fields })
    expect(await actorOfSession(sid)).not.toBeNull()
    expect(await signIn({ email, password }, client())).not.toBeNull()
  })

  it('lets a stolen session guess the present password no more often than signing in does', async () => {
    const { actor } = await someone()
    const guesses = Array.from({ length: 30 }, (_, each) =>
      changePassword(actor, { present: `guess number ${each}`, password: another }, client()),
    )
    const outcomes = await Promise.allSettled(guesses)
    const reasons = outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason : null))
    expect(reasons.filter((reason) => reason instanceof Invalid)).toHaveLength(5)
    expect(reasons.filter((reason) => reason instanceof Throttled)).toHaveLength(25)
  })
})

describe('one’s own sessions', () => {
  it('are listed, this one marked; those that ran out are not', async () => {
    const { id, actor } = await someone()
    await sessionOf(id, { idle: 31 * 60 })
    await sessionOf(id, { idle: 10 * 60 })
    expect(await sessionsOf(id, actor.sessionId)).toMatchObject([
      { id: actor.sessionId, present: true },
      { present: false, userAgent: 'A browser', address: '192.0.2.1' },
    ])
  })

  it('are ended one by one, never another’s', async () => {
    const mine = await someone()
    const theirs = await someone()
    const elsewhere = await sessionOf(mine.id)
    await endOwnSession(mine.actor, sessionKey(elsewhere.sid))
    expect(await actorOfSession(elsewhere.sid)).toBeNull()
    await expect(endOwnSession(mine.actor, sessionKey(elsewhere.sid))).rejects.toThrow(Missing)
    await expect(endOwnSession(mine.actor, sessionKey(theirs.sid))).rejects.toThrow(Missing)
    expect(await actorOfSession(theirs.sid)).not.toBeNull()
    expect(await trailOf(mine.id)).toEqual(['session.end'])
  })

  it('are ended everywhere but here', async () => {
    const { id, sid, actor } = await someone()
    const others = [await sessionOf(id), await sessionOf(id)]
    expect(await signOutElsewhere(actor)).toBe(2)
    expect(await actorOfSession(sid)).not.toBeNull()
    for (const other of others) expect(await actorOfSession(other.sid)).toBeNull()
    expect(await signOutElsewhere(actor)).toBe(0)
    expect(await trailOf(id)).toEqual(['session.endOthers'])
  })

  it('end by signing out, told once however often it is sent', async () => {
    const { id, sid } = await someone()
    await Promise.all([signOut(sid), signOut(sid), signOut('nobody’s')])
    expect(await actorOfSession(sid)).toBeNull()
    expect(await trailOf(id)).toEqual(['session.end'])
  })
})

it('changes one’s own name and language, and no rights', async () => {
  const { id, sid, actor } = await someone()
  await changeOwnDetails(actor, { name: 'Ana María Ríos', locale: 'pt' })
  expect(await actorOfSession(sid)).toMatchObject({ userId: id, name: 'Ana María Ríos', locale: 'pt', role: 'viewer' })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { Invalid, Missing, Refused, Stale } from '#lib/action/errors.ts'
import { verifyTrail } from '#lib/audit/verify.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { newRecordForEditing } from '#lib/revision/editing.ts'
import { password, personOf, sessionOf, signedIn } from '../../e2e/fixtures/people.ts'
import {
  drafted,
  inSpanish,
  meetingContent,
  party,
  published,
  publishedState,
  submitted,
} from '../../e2e/fixtures/records.ts'
import type { Actor, Role } from './actor.ts'
import { importUserId } from './import-actor.ts'
import {
  addPerson,
  changeAccess,
  deactivatePerson,
  endSessionsOf,
  handOutLink,
  reactivatePerson,
} from './manage-people.ts'
import { linkOf, redeemLink } from './one-time-link.ts'
import { listPeople, person, type StoredMandate } from './people.ts'
import { actorOfSession } from './sessions.ts'
import { signIn } from './sign-in.ts'

const client = { address: '203.0.113.2', userAgent: '' }
let administrator: Actor
let peru: string
let chile: string
let agency: string
let theme: string
let withdrawnAgency: string
beforeAll(async () => {
  administrator = await signedIn('administrator', { name: 'Zoe Administrator' })
  peru = (await publishedState(await signedIn('editor'), 'PE')).recordId
  chile = (await publishedState(await signedIn('editor'), 'CL')).recordId
  const named = async (type: 'organization' | 'thematicArea') =>
    published(administrator, type, { ...definitionOf(type).empty(), name: inSpanish('Nombre') })
  agency = (await named('organization')).recordId
  theme = (await named('thematicArea')).recordId
  withdrawnAgency = (await withdrawRecord(administrator, { ...(await named('organization')), message: '' })).recordId
})

const mandate = (partyId: string, of: Partial<StoredMandate> = {}): StoredMandate => ({
  id: randomUUID(),
  partyId,
  from: '2024-01-01',
  to: null,
  ...of,
})
const newcomer = (role: Role = 'editor') => ({
  email: `${randomUUID()}@example.org`,
  name: 'New Comer',
  locale: 'en' as const,
  role,
  mandates: [],
})
const trailOf = async (objectId: string) => {
  const entries = await database().auditEntry.findMany({ where: { objectId }, orderBy: { number: 'asc' } })
  return entries.map(({ act, actorId, detail }) => ({ act, actorId, detail: JSON.parse(detail) }))
}
const changing = async (userId: string) => ({ userId, seen: (await person(administrator, userId)).seen })

describe('an administrator', () => {
  it('adds a focal point, whose link makes them act for their state from the next request on', async () => {
    const mandates = [mandate(peru)]
    const { id, link } = await addPerson(administrator, { ...newcomer('focalPoint'), mandates })
    expect(await person(administrator, id)).toMatchObject({
      status: 'invited',
      role: 'focalPoint',
      mandates,
      link: { purpose: 'invitation' },
    })
    const token = link.url.split('/').at(-1) ?? ''
    expect(link.url).toBe(`${process.env.APP_URL}/sign-in/welcome/${token}`)
    const { sid } = await redeemLink(token, { name: 'New Comer', email: '', password, locale: 'en' }, client)
    expect(await actorOfSession(sid)).toMatchObject({ role: 'focalPoint', parties: [peru] })
    expect(await trailOf(id)).toMatchObject([
      { act: 'person.add', actorId: administrator.userId, detail: { role: 'focalPoint', mandates } },
      { act: 'link.issue', actorId: administrator.userId },
      { act: 'link.redeem', actorId: id },
      { act: 'session.begin', actorId: id },
    ])
    expect(await verifyTrail(database())).toMatchObject({ whole: true })
  })

  it('does not add a person twice', async () => {
    const adding = newcomer()
    await addPerson(administrator, adding)
    await expect(addPerson(administrator, adding)).rejects.toMatchObject({ fields: { email: ['emailTaken'] } })
    expect(await database().user.count({ where: { email: adding.email } })).toBe(1)
  })

  it('changes a role: the sessions end, and the trail tells from what to what', async () => {
    const { id, email } = await personOf('editor')
    const { sid } = await sessionOf(id)
    await changeAccess(administrator, { ...(await changing(id)), role: 'viewer', mandates: [] })
    expect(await actorOfSession(sid)).toBeNull()
    const again = await signIn({ email, password }, client)
    expect(await actorOfSession(again?.sid ?? '')).toMatchObject({ role: 'viewer' })
    expect(await trailOf(id)).toMatchObject([
      { act: 'person.changeAccess', detail: { from: { role: 'editor' }, to: { role: 'viewer' }, sessionsEnded: 1 } },
      { act: 'session.begin' },
    ])
  })

  it('adds a focal point of an agency, who proposes for it as one of a state does', async () => {
    const { id } = await addPerson(administrator, { ...newcomer('focalPoint'), mandates: [mandate(agency)] })
    const [held] = (await person(administrator, id)).mandates
    expect(held?.party).toMatchObject({ type: 'organization', label: { es: 'Nombre' }, slug: '' })
    await database().user.update({ where: { id }, data: { status: 'active' } })
    const actor = (await actorOfSession((await sessionOf(id)).sid)) as Actor
    expect(actor.parties).toEqual([agency])
    // What they begin names the agency already.
    for (const type of ['meeting', 'contact'] as const) {
      const { content } = await newRecordForEditing(actor, type, randomUUID())
      expect(definitionOf(type).parties(content)).toEqual([agency])
    }
    const title = inSpanish('Taller de la agencia')
    await submitted(actor, 'meeting', meetingContent({ title, hosts: [party(agency)] }))
    await expect(drafted(actor, 'meeting', meetingContent({ hosts: [party(peru)] }))).rejects.toThrow(Refused)
  })

  it('changes mandates: one ends, another begins, and both keep their identity', async () => {
    const { id } = await personOf('focalPoint', { parties: [peru] })
    const [held] = (await person(administrator, id)).mandates
    const mandates = [mandate(peru, { id: held?.id ?? '', from: '2018-01-01', to: '2024-01-31' }), mandate(chile)]
    await changeAccess(administrator, { ...(await changing(id)), role: 'focalPoint', mandates })
    expect((await person(administrator, id)).mandates).toMatchObject(mandates)
    const { sid } = await sessionOf(id)
    expect(await actorOfSession(sid)).toMatchObject({ parties: [chile] })
  })

  it('does not overwrite what another administrator changed meanwhile', async () => {
    const { id } = await personOf('editor')
    const seen = await changing(id)
    await changeAccess(await signedIn('administrator'), { ...seen, role: 'viewer', mandates: [] })
    await expect(changeAccess(administrator, { ...seen, role: 'administrator', mandates: [] })).rejects.toThrow(Stale)
    expect(await person(administrator, id)).toMatchObject({ role: 'viewer' })
  })

  it('shuts a person out and lets them in again', async () => {
    const { id, email } = await personOf('editor')
    const { sid } = await sessionOf(id)
    await deactivatePerson(administrator, id)
    expect(await actorOfSession(sid)).toBeNull()
    expect(await signIn({ email, password }, client)).toBeNull()
    await expect(deactivatePerson(administrator, id)).rejects.toThrow(Stale)
    await expect(handOutLink(administrator, id)).rejects.toThrow(Stale)
    await reactivatePerson(administrator, id)
    expect(await actorOfSession(sid)).toBeNull()
    expect(await signIn({ email, password }, client)).not.toBeNull()
    await expect(reactivatePerson(administrator, id)).rejects.toThrow(Stale)
    expect((await trailOf(id)).map(({ act }) => act)).toEqual([
      'person.deactivate',
      'person.reactivate',
      'session.begin',
    ])
  })

  it('lets in as invited whoever never chose a password', async () => {
    const { id } = await addPerson(administrator, newcomer())
    await deactivatePerson(administrator, id)
    await reactivatePerson(administrator, id)
    expect(await person(administrator, id)).toMatchObject({ status: 'invited', link: null })
  })

  it('hands out a link for a new password, and signs a person out everywhere', async () => {
    const { id } = await personOf('editor')
    const [first, second] = [await sessionOf(id), await sessionOf(id)]
    const { url } = await handOutLink(administrator, id)
    expect(await linkOf(url.split('/').at(-1) ?? '')).toMatchObject({ purpose: 'passwordReset' })
    expect(await actorOfSession(first.sid)).not.toBeNull()
    expect(await endSessionsOf(administrator, id)).toBe(2)
    expect(await actorOfSession(second.sid)).toBeNull()
    expect((await trailOf(id)).map(({ act }) => act)).toEqual(['link.issue', 'session.endAll'])
  })

  it('finds people by name and address, by role and by state', async () => {
    const name = `Unusual ${randomUUID()}`
    const { id } = await personOf('focalPoint', { name, parties: [peru], to: '2020-01-01' })
    expect(await listPeople(administrator, { q: name.slice(3).toUpperCase() })).toMatchObject({
      total: 1,
      rows: [{ id, parties: [] }],
    })
    expect((await listPeople(administrator, { q: name, role: 'editor' })).total).toBe(0)
    expect((await listPeople(administrator, { q: name, status: 'deactivated' })).total).toBe(0)
    expect((await listPeople(administrator, { q: '%' })).total).toBe(0)
    const everyone = await listPeople(administrator, {})
    expect(everyone.rows.some(({ status }) => status === 'system')).toBe(false)
  })
})

describe('mandates that do not fit', () => {
  it.each([
    ['a focal point without any', 'focalPoint', () => [], { mandates: ['required'] }],
    ['an editor with one', 'editor', () => [mandate(peru)], { mandates: ['invalid'] }],
    [
      'an end before its beginning',
      'focalPoint',
      () => [mandate(peru, { to: '2023-12-31' })],
      { 'mandates.0.to': ['dateOrder'] },
    ],
    [
      'no such party',
      'focalPoint',
      () => [mandate(peru), mandate(randomUUID())],
      { 'mandates.1.partyId': ['wrongType'] },
    ],
    ['what is no party', 'focalPoint', () => [mandate(theme)], { 'mandates.0.partyId': ['wrongType'] }],
    ['a withdrawn agency', 'focalPoint', () => [mandate(withdrawnAgency)], { 'mandates.0.partyId': ['wrongType'] }],
  ] as const)('%s: nothing is changed', async (_, role, mandates, fields) => {
    const adding = { ...newcomer(role), mandates: mandates() }
    const refused = await addPerson(administrator, adding).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Invalid)
    expect(refused).toMatchObject({ fields })
    expect(await database().user.count({ where: { email: adding.email } })).toBe(0)
  })

  it('another person’s mandate: it stays theirs', async () => {
    const { id } = await personOf('focalPoint', { parties: [peru] })
    const [theirs] = (await person(administrator, id)).mandates
    const adding = { ...newcomer('focalPoint'), mandates: [mandate(chile, { id: theirs?.id ?? '' })] }
    await expect(addPerson(administrator, adding)).rejects.toMatchObject({ fields: { 'mandates.0.id': ['duplicate'] } })
    expect((await person(administrator, id)).mandates).toMatchObject([{ id: theirs?.id, partyId: peru }])
  })
})

describe('refused', () => {
  it.each(['editor', 'focalPoint', 'viewer'] as const)('is everything to a person of the role %s', async (role) => {
    const actor = await signedIn(role)
    const { id } = await personOf('viewer')
    const seen = (await person(administrator, id)).seen
    for (const attempt of [
      () => addPerson(actor, newcomer()),
      () => changeAccess(actor, { userId: id, seen, role: 'administrator', mandates: [] }),
      () => changeAccess(actor, { userId: actor.userId, seen, role: 'administrator', mandates: [] }),
      () => deactivatePerson(actor, id),
      () => reactivatePerson(actor, id),
      () => handOutLink(actor, id),
      () => endSessionsOf(actor, id),
      () => listPeople(actor, {}),
      () => person(actor, id),
    ]) {
      await expect(attempt()).rejects.toThrow(Refused)
    }
    expect(await trailOf(id)).toEqual([])
  })

  it('is whatever an administrator would do to their own rights', async () => {
    const own = await signedIn('administrator')
    const seen = (await person(own, own.userId)).seen
    for (const attempt of [
      () => changeAccess(own, { userId: own.userId, seen, role: 'viewer', mandates: [] }),
      () => deactivatePerson(own, own.userId),
      () => handOutLink(own, own.userId),
      () => endSessionsOf(own, own.userId),
    ]) {
      await expect(attempt()).rejects.toThrow(Refused)
    }
  })

  it('is an administrator whose rights were taken away since their request began', async () => {
    const former = await signedIn('administrator')
    await changeAccess(administrator, { ...(await changing(former.userId)), role: 'viewer', mandates: [] })
    await expect(addPerson(former, newcomer())).rejects.toThrow(Refused)
    await expect(deactivatePerson(former, administrator.userId)).rejects.toThrow(Refused)
  })

  it('is nobody there: the import and ids that are nobody’s are not found', async () => {
    await database().user.upsert({
      where: { id: importUserId },
      update: {},
      create: { id: importUserId, email: 'import', name: 'Import', role: 'editor', status: 'system' },
    })
    for (const id of [importUserId, randomUUID()]) {
      await expect(deactivatePerson(administrator, id)).rejects.toThrow(Missing)
      await expect(handOutLink(administrator, id)).rejects.toThrow(Missing)
      await expect(person(administrator, id)).rejects.toThrow(Missing)
    }
  })
})

describe('the last administrator', () => {
  it('remains, when all of them shut each other out at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => signedIn('administrator')))
    const others = { role: 'administrator', status: 'active', id: { notIn: all.map(({ userId }) => userId) } } as const
    await database().user.updateMany({ where: others, data: { role: 'editor' } })
    const attempts = all.flatMap((each) =>
      all.filter((other) => other !== each).map((other) => deactivatePerson(each, other.userId)),
    )
    const outcomes = await Promise.allSettled(attempts)
    const left = await database().user.findMany({ where: { role: 'administrator', status: 'active' } })
    expect(left).toHaveLength(1)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect([Refused, Stale].some((kind) => outcome.reason instanceof kind)).toBe(true)
    }
  })
})

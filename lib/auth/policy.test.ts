import { describe, expect, it } from 'vitest'
import { allRecordTypes } from '#lib/record-types.ts'
import { type Actor, mintActor, type Role } from './actor.ts'
import { isInForce } from './mandate.ts'
import {
  awaitingDecisionOf,
  draftsVisibleTo,
  may,
  mayCreate,
  mayInOffice,
  mayRead,
  type OfficeAct,
  type RecordAct,
  type RevisionFacts,
  recordRules,
} from './policy.ts'

const [peru, chile] = ['peru', 'chile'] as const
const roles: Role[] = ['administrator', 'editor', 'focalPoint', 'viewer']

/** A person with mandates as they stand; of them, those count that are in force on `day`. */
function someone(
  role: Role,
  { userId = 'them', mandates = [] as { partyId: string; from: string; to: string | null }[], day = '2024-06-01' } = {},
): Actor {
  const parties = mandates.filter((mandate) => isInForce(mandate, day)).map(({ partyId }) => partyId)
  return mintActor({ userId, name: '', email: '', role, locale: 'es', parties, sessionId: null })
}

const forPeru = { partyId: peru, from: '2024-01-01', to: null }
const perusFocalPoint = someone('focalPoint', { mandates: [forPeru] })

/** A published meeting that someone else created, and no revision of it yet. */
function meeting(facts: Partial<RevisionFacts>): RevisionFacts {
  return {
    type: 'meeting',
    lifecycle: 'published',
    audience: 'public',
    owners: [],
    proposedParties: null,
    creatorId: 'another',
    authorId: null,
    fourEyes: false,
    meeting: null,
    ...facts,
  }
}

/** A revision of it by Peru’s focal point. */
const proposing = (parties: string[], facts: Partial<RevisionFacts>) =>
  meeting({ authorId: 'them', proposedParties: parties, ...facts })

describe('Peru’s focal point', () => {
  it('edits a meeting that Peru alone hosts', () => {
    expect(may(perusFocalPoint, 'draft', meeting({ owners: [peru] }))).toBe(true)
    expect(may(perusFocalPoint, 'submit', proposing([peru], { owners: [peru] }))).toBe(true)
  })

  it('may propose a change to a meeting that Chile hosts and Peru takes part in', () => {
    expect(may(perusFocalPoint, 'draft', meeting({ owners: [chile, peru] }))).toBe(true)
    expect(may(perusFocalPoint, 'submit', proposing([chile, peru], { owners: [chile, peru] }))).toBe(true)
    expect(may(perusFocalPoint, 'publish', proposing([chile, peru], { owners: [chile, peru] }))).toBe(false)
  })

  it('is refused on a meeting that Peru has no part in', () => {
    for (const act of ['seeDraft', 'draft', 'submit'] as const)
      expect(may(perusFocalPoint, act, meeting({ owners: [chile] }))).toBe(false)
  })

  it('is refused when Peru adds itself to Chile’s meeting', () => {
    for (const act of ['draft', 'submit'] as const) {
      expect(may(perusFocalPoint, act, proposing([chile, peru], { owners: [chile] }))).toBe(false)
    }
  })

  it('may propose that Peru leaves its own meeting, which staff then decide', () => {
    expect(may(perusFocalPoint, 'submit', proposing([chile], { owners: [peru, chile] }))).toBe(true)
    expect(may(perusFocalPoint, 'publish', proposing([chile], { owners: [peru, chile] }))).toBe(false)
  })

  it('is refused under a mandate that ended yesterday, and not on its last day', () => {
    const mandates = [{ partyId: peru, from: '2024-01-01', to: '2024-05-31' }]
    const facts = meeting({ owners: [peru] })
    expect(may(someone('focalPoint', { mandates, day: '2024-06-01' }), 'draft', facts)).toBe(false)
    expect(may(someone('focalPoint', { mandates, day: '2024-05-31' }), 'draft', facts)).toBe(true)
    expect(may(someone('focalPoint', { mandates, day: '2023-12-31' }), 'draft', facts)).toBe(false)
  })

  it('is refused on a withdrawn meeting of Peru', () => {
    for (const act of ['seeDraft', 'draft', 'submit', 'restore'] as const) {
      expect(may(perusFocalPoint, act, meeting({ owners: [peru], lifecycle: 'withdrawn' }))).toBe(false)
    }
  })

  describe('on a document', () => {
    const [perus, chiles] = [meeting({ owners: [peru] }), meeting({ owners: [chile] })]
    const document = (
      meetings: { published?: RevisionFacts; proposed?: RevisionFacts },
      facts: Partial<RevisionFacts> = {},
    ) => meeting({ type: 'document', meeting: { published: null, proposed: null, ...meetings }, ...facts })
    const own = { authorId: 'them' }
    const unpublished = { lifecycle: 'neverPublished', creatorId: 'them', ...own } as const

    it('proposes one of a meeting of Peru, which staff publish', () => {
      expect(mayCreate(perusFocalPoint, 'document')).toBe(true)
      for (const facts of [document({ proposed: perus }, unpublished), document({ published: perus, proposed: perus })])
        for (const act of ['draft', 'submit'] as const) expect(may(perusFocalPoint, act, facts)).toBe(true)
      expect(may(perusFocalPoint, 'publish', document({ proposed: perus }, unpublished))).toBe(false)
    })

    it('is refused on Peru’s document in Chile’s meeting, published, proposed or moved from the one to the other', () => {
      for (const facts of [
        document({ published: chiles, proposed: chiles }, own),
        document({ published: chiles, proposed: perus }, own),
        document({ published: perus, proposed: chiles }, own),
        document({ proposed: chiles }, unpublished),
        document({ proposed: perus }, own),
      ])
        for (const act of ['draft', 'submit'] as const) expect(may(perusFocalPoint, act, facts)).toBe(false)
    })

    it('may begin one before its meeting is named, and not submit it', () => {
      expect(may(perusFocalPoint, 'draft', document({}, unpublished))).toBe(true)
      expect(may(perusFocalPoint, 'submit', document({}, unpublished))).toBe(false)
    })

    it('reads no draft of it but their own, and nothing that is the Secretariat’s', () => {
      const theirs = document({ proposed: perus }, { ...unpublished, creatorId: 'another', authorId: 'another' })
      expect(may(perusFocalPoint, 'seeDraft', theirs)).toBe(false)
      expect(may(perusFocalPoint, 'seeDraft', document({ proposed: perus }, unpublished))).toBe(true)
      const secret = document({ published: perus }, { audience: 'secretariat' })
      expect(mayRead(perusFocalPoint, secret)).toBe(false)
      expect(may(perusFocalPoint, 'draft', secret)).toBe(false)
    })

    it('is refused when the mandate is over, or the document or its meeting is withdrawn', () => {
      const withdrawn = meeting({ owners: [peru], lifecycle: 'withdrawn' })
      expect(may(someone('focalPoint'), 'draft', document({ published: perus }))).toBe(false)
      expect(may(perusFocalPoint, 'draft', document({ published: perus }, { lifecycle: 'withdrawn' }))).toBe(false)
      expect(may(perusFocalPoint, 'draft', document({ published: withdrawn }))).toBe(false)
    })
  })

  it('is refused on every other type, though it is Peru’s', () => {
    for (const type of allRecordTypes.filter((each) => !['meeting', 'contact', 'document'].includes(each))) {
      expect(may(perusFocalPoint, 'draft', meeting({ type, owners: [peru] }))).toBe(false)
      expect(mayCreate(perusFocalPoint, type)).toBe(false)
    }
  })

  it('may propose a change to Peru’s contacts, and reads what is for members, but not another state’s internal contact', () => {
    const internal = { type: 'contact', audience: 'secretariat' } as const
    expect(may(perusFocalPoint, 'draft', meeting({ ...internal, owners: [peru] }))).toBe(true)
    expect(mayRead(perusFocalPoint, meeting({ ...internal, owners: [peru] }))).toBe(true)
    expect(mayRead(perusFocalPoint, meeting({ ...internal, owners: [chile] }))).toBe(false)
    expect(mayRead(perusFocalPoint, meeting({ type: 'document', audience: 'members' }))).toBe(true)
    expect(mayRead(someone('focalPoint'), meeting({ type: 'document', audience: 'members' }))).toBe(false)
    expect(mayRead(someone('viewer'), meeting({ ...internal, owners: [chile] }))).toBe(true)
  })

  it('logs a new meeting that names Peru, and no other', () => {
    const unpublished = { lifecycle: 'neverPublished', creatorId: null } as const
    expect(mayCreate(perusFocalPoint, 'meeting')).toBe(true)
    expect(may(perusFocalPoint, 'draft', proposing([peru], { ...unpublished, owners: [peru] }))).toBe(true)
    expect(may(perusFocalPoint, 'draft', proposing([chile], { ...unpublished, owners: [] }))).toBe(false)
    expect(mayCreate(someone('focalPoint'), 'meeting')).toBe(false)
  })

  it('does not write into what a colleague of another state is logging, though it names Peru', () => {
    const facts = proposing([chile, peru], { lifecycle: 'neverPublished', owners: [chile], creatorId: 'another' })
    expect(may(perusFocalPoint, 'draft', facts)).toBe(false)
  })

  it('finds among the drafts of the list only meetings and contacts of Peru, and documents that they began', () => {
    expect(draftsVisibleTo(perusFocalPoint)).toEqual({
      OR: [
        { type: { in: ['meeting', 'contact'] }, lifecycle: { not: 'withdrawn' }, parties: { hasSome: [peru] } },
        { type: 'document', lifecycle: 'neverPublished', record: { createdById: 'them' } },
      ],
    })
  })
})

/** Who may do what to a published meeting that Peru hosts: all, only with a revision of one’s own, or nobody of the role. */
const onRecords: Record<RecordAct, Record<Role, 'all' | 'own' | 'none'>> = {
  seeDraft: { administrator: 'all', editor: 'all', focalPoint: 'all', viewer: 'all' },
  draft: { administrator: 'own', editor: 'own', focalPoint: 'own', viewer: 'none' },
  submit: { administrator: 'own', editor: 'own', focalPoint: 'own', viewer: 'none' },
  discard: { administrator: 'own', editor: 'own', focalPoint: 'own', viewer: 'none' },
  publish: { administrator: 'all', editor: 'all', focalPoint: 'none', viewer: 'none' },
  withdraw: { administrator: 'all', editor: 'all', focalPoint: 'none', viewer: 'none' },
  restore: { administrator: 'all', editor: 'all', focalPoint: 'none', viewer: 'none' },
  review: { administrator: 'all', editor: 'all', focalPoint: 'none', viewer: 'none' },
  clear: { administrator: 'all', editor: 'all', focalPoint: 'none', viewer: 'none' },
}

const inOffice: Record<OfficeAct, Role[]> = {
  enter: roles,
  readAudit: ['administrator', 'editor'],
  readOwnAudit: ['administrator', 'editor', 'focalPoint'],
  managePeople: ['administrator'],
  createRecord: ['administrator', 'editor', 'focalPoint'],
  redact: ['administrator'],
  settle: ['administrator'],
}

describe('under four eyes', () => {
  const facts = { owners: [peru], proposedParties: [peru], fourEyes: true }
  const [own, another] = [meeting({ ...facts, authorId: 'them' }), meeting({ ...facts, authorId: 'another' })]
  const staff = [someone('administrator'), someone('editor')]

  it('nobody publishes or decides on what they wrote, administrators included', () => {
    for (const act of ['publish', 'review'] as const)
      for (const actor of staff) expect([may(actor, act, own), may(actor, act, another)], act).toEqual([false, true])
  })

  it('nobody publishes what is not written yet, which would be their own', () => {
    for (const actor of staff) expect(may(actor, 'publish', meeting({ ...facts, authorId: null }))).toBe(false)
  })

  it('everybody drafts, submits and withdraws as before, and may ask for a version back', () => {
    for (const act of ['seeDraft', 'draft', 'submit', 'discard', 'withdraw', 'restore'] as const)
      for (const actor of staff) expect(may(actor, act, own), act).toBe(true)
  })

  it('no right is gained: who could not publish another’s still cannot', () => {
    for (const actor of [perusFocalPoint, someone('viewer')])
      for (const act of ['publish', 'review'] as const) expect(may(actor, act, another), act).toBe(false)
  })

  it('what awaits a person’s decision is not their own', () => {
    const editor = someone('editor')
    expect(awaitingDecisionOf(editor, true)).toMatchObject({ state: 'submitted', authorId: { not: 'them' } })
    expect(awaitingDecisionOf(editor, false)).not.toHaveProperty('authorId')
  })
})

describe.each(roles)('the role %s', (role) => {
  const actor = someone(role, { mandates: role === 'focalPoint' ? [forPeru] : [] })
  const acts = Object.keys(onRecords) as RecordAct[]

  it.each(acts)('on a record: %s', (act) => {
    const facts = { owners: [peru], proposedParties: [peru] }
    const expected = onRecords[act][role]
    expect(may(actor, act, meeting({ ...facts, authorId: 'them' }))).toBe(expected !== 'none')
    expect(may(actor, act, meeting({ ...facts, authorId: 'another' }))).toBe(expected === 'all')
  })

  it('has a rule for every act and no other', () => {
    expect(Object.keys(recordRules[role]).sort()).toEqual([...acts].sort())
  })

  it.each(Object.keys(inOffice) as OfficeAct[])('in the office: %s', (act) => {
    expect(mayInOffice(actor, act)).toBe(inOffice[act].includes(role))
  })

  it.each(allRecordTypes)('creates a %s', (type) => {
    const expected =
      role === 'administrator' ||
      role === 'editor' ||
      (role === 'focalPoint' && ['meeting', 'contact', 'document'].includes(type))
    expect(mayCreate(actor, type)).toBe(expected)
  })
})

import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { ActionResult } from '#lib/action/result.ts'
import { makePreviewLink, previewLinksOf } from '#lib/clearance/preview-link.ts'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import {
  type AccessObject,
  begins,
  type Caller,
  callers,
  type FourEyesActName,
  fourEyesActs,
  fourEyesCallers,
  type Outcome,
  objects,
  type RecordActName,
  recordActs,
  routeHandlers,
  serverActions,
} from '../../e2e/fixtures/access-table.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import {
  type Draft,
  drafted,
  inSpanish,
  meetingContent,
  party,
  published,
  submitted,
} from '../../e2e/fixtures/records.ts'
import type { Actor } from './actor.ts'

const asking = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('./session.ts', () => ({ currentActor: async () => asking.actor }))
vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => ({ set() {}, get() {} }) }))

const revision = await import('#lib/revision/actions.ts')
const office = await import('#lib/office/actions.ts')
const auth = await import('./actions.ts')
const clearance = await import('#lib/clearance/actions.ts')
const modules: Record<string, Record<string, unknown>> = {
  'lib/revision/actions.ts': revision,
  'lib/office/actions.ts': office,
  'lib/auth/actions.ts': auth,
  'lib/clearance/actions.ts': clearance,
}

type Action = (input: unknown) => Promise<ActionResult<unknown>>

let people: Record<Caller, Actor | null>
let author: Actor
let colleagues: Actor[]
let peru: string
let chile: string
let agency: string
let meetingOfPeru: string
let meetingOfChile: string
let meetingOfAgency: string

beforeAll(async () => {
  author = await signedIn('editor')
  colleagues = await Promise.all(Array.from({ length: 4 }, () => signedIn('editor')))
  const idOf = async (type: RecordType, content: Content) => (await published(author, type, content)).recordId
  peru = await idOf('state', { ...empty('state'), iso2: 'PE' })
  chile = await idOf('state', { ...empty('state'), iso2: 'CL' })
  agency = await idOf('organization', { ...empty('organization'), name: inSpanish('Agencia') })
  meetingOfPeru = await idOf('meeting', meetingContent({ hosts: [party(peru)] }))
  meetingOfChile = await idOf('meeting', meetingContent({ hosts: [party(chile)] }))
  meetingOfAgency = await idOf('meeting', meetingContent({ hosts: [party(agency)] }))
  people = {
    anonymous: null,
    administrator: await signedIn('administrator'),
    editor: await signedIn('editor'),
    focalPoint: await signedIn('focalPoint', { parties: [peru] }),
    agencyFocalPoint: await signedIn('focalPoint', { parties: [agency] }),
    endedFocalPoint: await signedIn('focalPoint', { parties: [peru], to: yesterday() }),
    viewer: await signedIn('viewer'),
  }
})

const objectNames = Object.keys(objects) as AccessObject[]
const actNames = Object.keys(recordActs) as RecordActName[]
const cells = callers.length * objectNames.length * actNames.length

describe('what a browser can reach', () => {
  const files = globSync('{app,components,lib}/**/*.{ts,tsx}').filter((file) =>
    /^(['"])use server\1/m.test(readFileSync(file, 'utf8')),
  )

  it('stands in the table, every export of every server action file, and the table names nothing else', () => {
    expect(files.sort()).toEqual(Object.keys(serverActions).sort())
    for (const [file, actions] of Object.entries(serverActions)) {
      expect(Object.keys(modules[file] ?? {}).sort(), file).toEqual(Object.keys(actions).sort())
    }
  })

  it('stands in the table, every route handler too', () => {
    expect(Object.keys(routeHandlers).sort()).toEqual(globSync('app/**/route.{ts,tsx}').sort())
  })

  it(`is covered, act by act and type by type, in ${cells} cells`, () => {
    const tried = Object.values(serverActions).flatMap((actions) => Object.values(actions).filter(Array.isArray).flat())
    expect(new Set(tried)).toEqual(new Set(actNames))
    expect(new Set(Object.values(makers).map(({ type }) => type))).toEqual(new Set(allRecordTypes))
    expect(cells).toBeGreaterThanOrEqual(300)
  })
})

describe.each(objectNames)('a %s', (object) => {
  let kept: Prepared
  beforeAll(async () => {
    kept = await prepared(object)
  })

  describe.each(actNames)('%s', (act) => {
    let at: Prepared
    beforeAll(async () => {
      at = lasting.includes(act) && isUnusual(object) ? await prepared(object) : kept
    })

    it.each(callers)('by %s', async (caller) => {
      const before = await traceOf(at.recordId)
      asking.actor = people[caller]
      const outcome = outcomeOf(await attempts[act](at))
      expect(outcome).toBe(recordActs[act](caller, object))
      if (outcome === 'done') return
      expect(await traceOf(at.recordId), 'a refused act changes no row').toEqual(before)
      if (outcome === 'forbidden') await expectRefusal(caller)
    })
  })
})

describe('while the office asks for four eyes', () => {
  beforeAll(async () => {
    asking.actor = people.administrator
    expect(await office.setFourEyesAction({ on: true })).toMatchObject({ ok: true })
    return async () => {
      asking.actor = people.administrator
      expect(await office.setFourEyesAction({ on: false })).toMatchObject({ ok: true })
    }
  })

  describe.each(Object.keys(fourEyesActs) as FourEyesActName[])('%s', (act) => {
    it.each(fourEyesCallers)('by %s', async (caller) => {
      const at = await ofTwo(caller, submittedFirst.includes(act))
      const before = await traceOf(at.recordId)
      asking.actor = people[caller]
      const outcome = outcomeOf(await underFourEyes[act](at))
      expect(outcome).toBe(fourEyesActs[act](caller))
      if (outcome === 'done') return
      expect(await traceOf(at.recordId), 'a refused act changes no row').toEqual(before)
      await expectRefusal(caller)
    })
  })
})

describe.each(allRecordTypes)('a new %s', (type) => {
  it.each(callers)('begun by %s', async (caller) => {
    const recordId = randomUUID()
    const draft = { type, recordId, revisionId: randomUUID(), counter: 0, baseVersion: 0, content: newOf(type) }
    asking.actor = people[caller]
    const outcome = outcomeOf(await revision.saveDraftAction(draft))
    expect(outcome).toBe(begins(caller, type))
    if (outcome !== 'done') expect(await traceOf(recordId)).toEqual([])
  })
})

const fixed = Object.entries(serverActions).flatMap(([file, actions]) =>
  Object.entries(actions).flatMap(([name, expected]) =>
    typeof expected === 'function' ? [{ file, name, expected }] : [],
  ),
)

describe.each(fixed)('$name', ({ file, name, expected }) => {
  it.each(callers)('by %s', async (caller) => {
    asking.actor = people[caller]
    const action = modules[file]?.[name] as Action
    expect(outcomeOf(await action(inputs[name]?.() ?? {}))).toBe(expected(caller))
  })

  it.each([{ role: 'administrator' }, { version: 1 }, { status: 'active' }, { stateId: 'x' }])(
    'refuses the extra field %o',
    async (extra) => {
      asking.actor = people.administrator
      const action = modules[file]?.[name] as Action
      expect(await action({ ...inputs[name]?.(), ...extra, surplus: true })).toMatchObject({
        ok: false,
        code: 'invalid',
      })
    },
  )
})

it.each(Object.entries({ ...revision, ...clearance }))(
  '%s refuses operators, objects and undefined where an id or a number belongs',
  async (_, action) => {
    asking.actor = people.administrator
    for (const odd of [{ not: '' }, { contains: '' }, [''], undefined, null, '', 'x', { in: [] }]) {
      const input = {
        recordId: odd,
        revisionId: odd,
        requests: [{ revisionId: odd, counter: odd }],
        types: odd,
        q: odd,
        version: odd,
        linkId: odd,
        reader: odd,
      }
      expect(await (action as Action)(input)).toMatchObject({ ok: false, code: 'invalid' })
    }
  },
)

/** A person was let through when the answer speaks of the input or of the state of things, and not of them. */
function outcomeOf(result: ActionResult<unknown>): Outcome {
  if (result.ok) return 'done'
  if (result.code === 'forbidden' || result.code === 'missing' || result.code === 'unauthenticated') return result.code
  if (result.code === 'failed' || result.code === 'unavailable') throw new Error(`It answered ${result.code}`)
  return 'done'
}

/** An object with what colleagues propose for it: a draft, and a submitted revision for each act that decides on one. */
interface Prepared {
  recordId: string
  type: RecordType
  content: Content
  drafted: Draft
  submitted: Record<'sendBack' | 'reject' | 'publish', Draft>
  /** A preview link to the last of them. */
  linkId: string
}

/** Acts after which an object is not what it was: tried last, and of what is unpublished or withdrawn each on one of its own. */
const lasting: readonly RecordActName[] = ['publish', 'restore', 'withdraw']
const isUnusual = (object: AccessObject) => /^(unpublished|withdrawn)/.test(object)

async function prepared(object: AccessObject): Promise<Prepared> {
  const { type, content } = { ...makers[object], content: makers[object].content() }
  const of = await made(object, type, content)
  const changes = colleagues.map((colleague) => ({ colleague, changed: { ...content, sources: [source()] } }))
  const [one, two, three, four] = changes.map(({ colleague, changed }, n) =>
    (n === 0 ? drafted : submitted)(colleague, type, changed, of),
  ) as [Promise<Draft>, Promise<Draft>, Promise<Draft>, Promise<Draft>]
  const submittedLast = await four
  await makePreviewLink(author, { ...submittedLast, reader: 'La presidencia', days: 14 })
  const [link] = await previewLinksOf(author, submittedLast.revisionId)
  return {
    ...{ recordId: of.recordId, type, content, drafted: await one, linkId: link?.id ?? '' },
    submitted: { sendBack: await two, reject: await three, publish: submittedLast },
  }
}

async function made(object: AccessObject, type: RecordType, content: Content) {
  if (object === 'state of Peru') return { recordId: peru, version: 1 }
  if (object.startsWith('unpublished')) return { recordId: (await drafted(author, type, content)).recordId, version: 0 }
  const first = await published(author, type, content)
  return object.startsWith('withdrawn') ? withdrawRecord(author, { ...first, message: '' }) : first
}

/** All rows that an act on a record could change. */
const traceOf = (recordId: string) => database().$queryRaw<unknown[]>`
  select to_jsonb(r) as "record", to_jsonb(l) as "listing",
    (select jsonb_agg(v order by v."id") from "Revision" v where v."recordId" = r."id") as "revisions",
    (select count(*)::int from "Publication" p where p."recordId" = r."id") as "publications",
    (select jsonb_agg(p order by p."id") from "PreviewLink" p join "Revision" v on v."id" = p."revisionId" where v."recordId" = r."id") as "links",
    (select count(*)::int from "Clearance" c join "Revision" v on v."id" = c."revisionId" where v."recordId" = r."id") as "clearances"
  from "Record" r left join "Listing" l on l."recordId" = r."id" where r."id" = ${recordId}::uuid`

const refusals = new Map<Caller, number>()

async function expectRefusal(caller: Caller) {
  const where = { actor: people[caller]?.userId ?? '' }
  const counted = (await database().refusal.aggregate({ where, _sum: { count: true } }))._sum.count ?? 0
  expect(counted, 'a refusal is recorded').toBeGreaterThan(refusals.get(caller) ?? 0)
  refusals.set(caller, counted)
}

const versionOf = async (id: string) => (await database().record.findUniqueOrThrow({ where: { id } })).version

const attempts: Record<RecordActName, (on: Prepared) => Promise<ActionResult<unknown>>> = {
  read: ({ type, recordId }) => revision.reopenAction({ type, recordId }),
  readProposal: ({ drafted: { revisionId } }) => revision.publishableReferencesAction({ revisionId }),
  draft: async ({ type, recordId, content }) => {
    const draft = { type, recordId, revisionId: randomUUID(), counter: 0, baseVersion: await versionOf(recordId) }
    return revision.saveDraftAction({ ...draft, content: { ...content, staffNote: 'Una nota' } })
  },
  submitOf: ({ drafted: draft }) => move('submit', draft),
  discardOf: ({ drafted: draft }) => move('discard', draft),
  sendBack: ({ submitted: { sendBack } }) => move('sendBack', sendBack),
  reject: ({ submitted: { reject } }) => move('reject', reject),
  clear: async ({ submitted: { publish: revision }, linkId }) => {
    const { revisionId, counter } = revision
    const of = { revisionId, counter }
    const first = await clearance.makePreviewLinkAction({ ...of, reader: 'La presidencia', days: 7 })
    const others = [
      await clearance.previewLinksAction({ revisionId }),
      await clearance.revokePreviewLinkAction({ linkId }),
      await clearance.noteClearanceAction({ ...of, clearedBy: 'La presidencia', on: '2024-03-20', evidence: 'Nota 1' }),
    ]
    for (const other of others) expect(outcomeOf(other)).toBe(outcomeOf(first))
    return first
  },
  publish: ({ submitted: { publish } }) =>
    revision.publishAction({ requests: [{ revisionId: publish.revisionId, counter: publish.counter }] }),
  restore: async ({ recordId }) =>
    revision.restoreAction({ recordId, version: await versionOf(recordId), restores: 1 }),
  withdraw: async ({ recordId }) =>
    revision.withdrawAction({ recordId, version: await versionOf(recordId), message: '' }),
}

/** A meeting that Peru hosts, and of it what the caller wrote themself, drafted and submitted, and what a colleague submitted. */
interface OfTwo {
  recordId: string
  version: number
  own: Draft
  colleagues: Draft
}

const submittedFirst: readonly FourEyesActName[] = ['publishOwnSubmitted', 'sendBackOwn', 'rejectOwn']

async function ofTwo(caller: (typeof fourEyesCallers)[number], submits: boolean): Promise<OfTwo> {
  const content = meetingContent({ hosts: [party(peru)] })
  const change = (es: string) => ({ ...content, title: inSpanish(es), sources: [source()] })
  const [first, second] = colleagues as [Actor, Actor]
  const draft = await submitted(first, 'meeting', content)
  asking.actor = second
  expect(await publish(draft)).toMatchObject({ ok: true })
  const of = { recordId: draft.recordId, version: 1 }
  const own = await (submits ? submitted : drafted)(people[caller] as Actor, 'meeting', change('De uno mismo'), of)
  return { ...of, own, colleagues: await submitted(first, 'meeting', change('De un colega'), of) }
}

const publish = (...drafts: Draft[]) =>
  revision.publishAction({ requests: drafts.map(({ revisionId, counter }) => ({ revisionId, counter })) })

const underFourEyes: Record<FourEyesActName, (of: OfTwo) => Promise<ActionResult<unknown>>> = {
  publishOwnDraft: ({ own }) => publish(own),
  publishOwnSubmitted: ({ own }) => publish(own),
  publishOneLanguageOfOwn: ({ own: { revisionId, counter } }) =>
    revision.publishAction({ requests: [{ revisionId, counter, languages: ['es'] }] }),
  publishOwnBesideAColleagues: ({ own, colleagues: theirs }) => publish(own, theirs),
  sendBackOwn: ({ own }) => move('sendBack', own),
  rejectOwn: ({ own }) => move('reject', own),
  publishAColleagues: ({ colleagues: theirs }) => publish(theirs),
  sendBackAColleagues: ({ colleagues: theirs }) => move('sendBack', theirs),
  // One's own open draft of it would stand in the way, and says so: the person was let through.
  restore: ({ recordId, version }) => revision.restoreAction({ recordId, version, restores: 1 }),
  withdraw: ({ recordId, version }) => revision.withdrawAction({ recordId, version, message: '' }),
}

const move = (name: 'submit' | 'discard' | 'sendBack' | 'reject', { revisionId, counter }: Draft) =>
  revision.moveRevisionAction({ move: name, revisionId, counter, message: 'Porque sí.' })

const empty = (type: RecordType): Content => definitionOf(type).empty()
const source = () => ({ id: randomUUID(), label: inSpanish('Acta'), url: '', asOf: '', fields: [], wording: '' })

const contactOf = (state: () => string, visibility: 'public' | 'internal') => ({
  type: 'contact' as const,
  content: () => ({ ...empty('contact'), role: inSpanish('Coordinación'), party: state(), visibility }),
})
const documentOf = (meeting: () => string, visibility: 'public' | 'members' | 'secretariat' = 'public') => ({
  type: 'document' as const,
  content: () => ({ ...empty('document'), title: inSpanish('Declaración'), adoptedAt: meeting(), visibility }),
})
const meetingOf = (changes: () => Parameters<typeof meetingContent>[0]) => ({
  type: 'meeting' as const,
  content: () => meetingContent(changes()),
})
const named = (type: RecordType, changes: () => Content = () => ({})) => ({
  type,
  content: (): Content => ({ ...empty(type), name: inSpanish('Nombre'), ...changes() }),
})
const partys = (type: 'membership' | 'presidency') => ({ type, content: () => ({ ...empty(type), party: peru }) })

const [ofPeru, ofChile, ofAgency, ofNobody] = [() => peru, () => chile, () => agency, () => '']
const inPeru = () => meetingOfPeru
const inChile = () => meetingOfChile
const inAgency = () => meetingOfAgency
const participant = (of: string) => ({ ...party(of), capacity: 'member' as const, headCount: null })
let rounds = 0

const makers: Record<AccessObject, { type: RecordType; content: () => Content }> = {
  'meeting hosted by Peru': meetingOf(() => ({ hosts: [party(peru)] })),
  'meeting of Chile with Peru': meetingOf(() => ({ hosts: [party(chile)], participants: [participant(peru)] })),
  'meeting of Chile alone': meetingOf(() => ({ hosts: [party(chile)] })),
  'unpublished meeting of Chile': meetingOf(() => ({ hosts: [party(chile)] })),
  'withdrawn meeting of Peru': meetingOf(() => ({ hosts: [party(peru)] })),
  'meeting hosted by the agency': meetingOf(() => ({ hosts: [party(agency)] })),
  'meeting of Chile with the agency': meetingOf(() => ({
    hosts: [party(chile)],
    participants: [participant(agency)],
  })),
  'contact of Peru': contactOf(ofPeru, 'public'),
  'internal contact of Peru': contactOf(ofPeru, 'internal'),
  'unpublished contact of Peru': contactOf(ofPeru, 'internal'),
  'withdrawn contact of Peru': contactOf(ofPeru, 'public'),
  'contact of Chile': contactOf(ofChile, 'public'),
  'internal contact of Chile': contactOf(ofChile, 'internal'),
  'unpublished contact of Chile': contactOf(ofChile, 'public'),
  'internal contact of the agency': contactOf(ofAgency, 'internal'),
  'document of a meeting of Peru': documentOf(inPeru),
  'document for members of a meeting of Peru': documentOf(inPeru, 'members'),
  'document for the secretariat of a meeting of Peru': documentOf(inPeru, 'secretariat'),
  'unpublished document of a meeting of Peru': documentOf(inPeru),
  'withdrawn document of a meeting of Peru': documentOf(inPeru),
  'document of a meeting of the agency': documentOf(inAgency),
  'document of a meeting of Chile': documentOf(inChile),
  'document for members of a meeting of Chile': documentOf(inChile, 'members'),
  'document of no meeting': documentOf(ofNobody),
  'membership of Peru': partys('membership'),
  'unpublished membership of Peru': partys('membership'),
  'presidency of Peru': partys('presidency'),
  'round hosted by Peru': { type: 'round', content: () => ({ ...empty('round'), number: ++rounds, host: peru }) },
  'working group led by Peru': named('workingGroup', () => ({ leads: [party(peru)] })),
  'state of Peru': { type: 'state', content: () => ({ ...empty('state'), iso2: 'PE' }) },
  organization: named('organization'),
  theme: named('thematicArea'),
  link: { type: 'link', content: () => ({ ...empty('link'), label: inSpanish('Sitio') }) },
  'profile of the process': named('processProfile'),
}

/** What somebody begins: of Peru where it can be of a party. */
function newOf(type: RecordType): Content {
  const found = Object.entries(makers).find(([name, maker]) => maker.type === type && !name.includes('Chile'))
  return found ? found[1].content() : empty(type)
}

/** What each action that is not about a record takes. Nobody has these ids: whoever is let through finds nothing or nothing to do. */
const inputs: Record<string, () => Record<string, unknown>> = {
  findRecordsAction: () => ({ types: ['state'], q: 'peru' }),
  nextProposalAction: () => ({ revisionId: randomUUID() }),
  setFourEyesAction: () => ({ on: false }),
  addPersonAction: () => ({
    email: `${randomUUID()}@example.org`,
    name: 'Ana',
    locale: 'es',
    role: 'viewer',
    mandates: [],
  }),
  changeAccessAction: () => ({ userId: people.viewer?.userId, seen: '0'.repeat(64), role: 'viewer', mandates: [] }),
  deactivatePersonAction: () => ({ userId: people.viewer?.userId }),
  reactivatePersonAction: () => ({ userId: people.viewer?.userId }),
  handOutLinkAction: () => ({ userId: people.editor?.userId }),
  endSessionsAction: () => ({ userId: author.userId }),
  changeOwnDetailsAction: () => ({ name: 'Alguien', locale: 'es' }),
  changePasswordAction: () => ({ present: 'not the password', password: 'another long password' }),
  signOutElsewhereAction: () => ({}),
  endOwnSessionAction: () => ({ sessionId: '0'.repeat(64) }),
}

function yesterday(): string {
  return new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
}

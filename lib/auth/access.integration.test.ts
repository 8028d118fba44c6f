import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { ActionResult } from '#lib/action/result.ts'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import {
  type AccessObject,
  type Caller,
  callers,
  type Outcome,
  objects,
  type RecordActName,
  recordActs,
  routeHandlers,
  serverActions,
} from '../../e2e/fixtures/access-table.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published, submitted } from '../../e2e/fixtures/records.ts'
import type { Actor } from './actor.ts'

const asking = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('./session.ts', () => ({ currentActor: async () => asking.actor }))
vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => ({ set() {}, get() {} }) }))

const revision = await import('#lib/revision/actions.ts')
const auth = await import('./actions.ts')
const modules: Record<string, Record<string, unknown>> = {
  'lib/revision/actions.ts': revision,
  'lib/auth/actions.ts': auth,
}

type Action = (input: unknown) => Promise<ActionResult<unknown>>

let people: Record<Caller, Actor | null>
let author: Actor
let peru: string
let chile: string

beforeAll(async () => {
  author = await signedIn('editor')
  const state = async (iso2: string) => (await published(author, 'state', stateContent(iso2))).recordId
  peru = await state('PE')
  chile = await state('CL')
  people = {
    anonymous: null,
    administrator: await signedIn('administrator'),
    editor: await signedIn('editor'),
    focalPoint: await signedIn('focalPoint', { parties: [peru] }),
    endedFocalPoint: await signedIn('focalPoint', { parties: [peru], to: yesterday() }),
    viewer: await signedIn('viewer'),
  }
})

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

  it('is covered, act by act, in at least three hundred cells', () => {
    const tried = Object.values(serverActions).flatMap((actions) => Object.values(actions).filter(Array.isArray).flat())
    expect(new Set(tried)).toEqual(new Set(Object.keys(recordActs)))
    expect(callers.length * objects.length * Object.keys(recordActs).length).toBeGreaterThanOrEqual(300)
  })
})

describe.each(Object.keys(recordActs) as RecordActName[])('%s', (act) => {
  describe.each(objects)('on a %s', (object) => {
    it.each(callers)('by %s', async (caller) => {
      const attempt = await prepare[act](object, people[caller])
      const before = await database().revision.findMany({
        where: { recordId: attempt.recordId },
        orderBy: { id: 'asc' },
      })
      asking.actor = people[caller]
      const outcome = outcomeOf(await attempt.run())
      expect(outcome).toBe(recordActs[act](caller, object))
      if (outcome === 'done') return
      const after = await database().revision.findMany({
        where: { recordId: attempt.recordId },
        orderBy: { id: 'asc' },
      })
      expect(after, 'a refused act changes no row').toEqual(before)
      if (outcome !== 'forbidden') return
      const refusals = await database().refusal.findMany({ where: { actor: people[caller]?.userId ?? 'anonymous' } })
      expect(refusals.length, 'a refusal is recorded').toBeGreaterThan(0)
    })
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

it.each(Object.entries(revision))(
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

interface Attempt {
  recordId: string
  run: () => Promise<ActionResult<unknown>>
}

const prepare: Record<RecordActName, (object: AccessObject, caller: Actor | null) => Promise<Attempt>> = {
  read: async (object) => {
    const { recordId, type } = await make(object)
    return { recordId, run: () => revision.reopenAction({ type, recordId }) }
  },
  readProposal: async (object) => {
    const { recordId, revisionId } = await proposal(object, drafted)
    return { recordId, run: () => revision.publishableReferencesAction({ revisionId }) }
  },
  draft: async (object, caller) => {
    const { recordId, type, version, content } = await make(object)
    const draft = { type, recordId, revisionId: randomUUID(), counter: 0, baseVersion: version }
    const changed =
      type === 'state'
        ? { ...content, formalName: inSpanish(`De ${caller?.name ?? 'nadie'}`) }
        : { ...content, staffNote: 'x' }
    return { recordId, run: () => revision.saveDraftAction({ ...draft, content: changed }) }
  },
  submitOf: (object) => move(object, 'submit', drafted),
  discardOf: (object) => move(object, 'discard', drafted),
  sendBack: (object) => move(object, 'sendBack', submitted),
  reject: (object) => move(object, 'reject', submitted),
  publish: async (object) => {
    const { recordId, revisionId, counter } = await proposal(object, submitted)
    return { recordId, run: () => revision.publishAction({ requests: [{ revisionId, counter }] }) }
  },
  withdraw: async (object) => {
    const { recordId, version } = await make(object)
    return { recordId, run: () => revision.withdrawAction({ recordId, version, message: '' }) }
  },
  restore: async (object) => {
    const { recordId, version } = await make(object)
    return { recordId, run: () => revision.restoreAction({ recordId, version, restores: 1 }) }
  },
}

async function move(
  object: AccessObject,
  name: 'submit' | 'discard' | 'sendBack' | 'reject',
  how: typeof drafted,
): Promise<Attempt> {
  const { recordId, revisionId, counter } = await proposal(object, how)
  return {
    recordId,
    run: () => revision.moveRevisionAction({ move: name, revisionId, counter, message: 'Porque sí.' }),
  }
}

/** A colleague's change of the object. */
async function proposal(object: AccessObject, how: typeof drafted) {
  const { recordId, type, version, content } = await make(object)
  const colleague = await signedIn('editor')
  return how(colleague, type, { ...content, sources: [source()] }, { recordId, version })
}

interface Made {
  recordId: string
  type: RecordType
  version: number
  content: Content
}

/** A fresh object of each kind, made by a colleague. There is one state of Peru, whose version rises as the test goes on. */
async function make(object: AccessObject): Promise<Made> {
  if (object === 'state of Peru') {
    const { version } = await database().record.findUniqueOrThrow({ where: { id: peru } })
    return { recordId: peru, type: 'state', version, content: stateContent('PE') }
  }
  const { type, content } = contents()[object]
  if (object === 'unpublished meeting of Chile') {
    const { recordId } = await drafted(author, type, content)
    return { recordId, type, version: 0, content }
  }
  const { recordId, version } = await published(author, type, content)
  if (object !== 'withdrawn meeting of Peru') return { recordId, type, version, content }
  return { ...(await withdrawRecord(author, { recordId, version, message: '' })), type, content }
}

function contents(): Record<Exclude<AccessObject, 'state of Peru'>, { type: RecordType; content: Content }> {
  const meeting = (changes: Parameters<typeof meetingContent>[0]) => ({
    type: 'meeting' as const,
    content: meetingContent(changes),
  })
  const participant = { ...party(peru), capacity: 'member' as const, headCount: null }
  return {
    'meeting hosted by Peru': meeting({ hosts: [party(peru)] }),
    'meeting of Chile with Peru': meeting({ hosts: [party(chile)], participants: [participant] }),
    'meeting of Chile alone': meeting({ hosts: [party(chile)] }),
    'unpublished meeting of Chile': meeting({ hosts: [party(chile)] }),
    'withdrawn meeting of Peru': meeting({ hosts: [party(peru)] }),
    'working group led by Peru': {
      type: 'workingGroup',
      content: { ...named('workingGroup', 'Grupo'), leads: [party(peru)] },
    },
    theme: { type: 'thematicArea', content: named('thematicArea', 'Eje') },
  }
}

const named = (type: RecordType, name: string): Content => ({ ...definitionOf(type).empty(), name: inSpanish(name) })
const stateContent = (iso2: string): Content => ({ ...definitionOf('state').empty(), iso2 })
const source = () => ({ id: randomUUID(), label: inSpanish('Acta'), url: '', asOf: '', fields: [], wording: '' })

/** What each action that is not about a record takes. Nobody has these ids: whoever is let through finds nothing or nothing to do. */
const inputs: Record<string, () => Record<string, unknown>> = {
  findRecordsAction: () => ({ types: ['state'], q: 'peru' }),
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

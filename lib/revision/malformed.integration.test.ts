import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { plainInput } from '#lib/action/plain-input.ts'
import type { Actor } from '#lib/auth/actor.ts'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes, type RecordType } from '#lib/record-types.ts'
import { halves } from '../../e2e/fixtures/contents.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'

const asking = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('#lib/auth/session.ts', () => ({ currentActor: async () => asking.actor }))
vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => ({ set() {}, get() {} }) }))

const actions = await import('./actions.ts')

// Whatever arrives, an action answers with a code, never with a fault of ours, and keeps nothing of it.

const runs = process.env.FULL ? 500 : 100

beforeAll(async () => {
  asking.actor = await signedIn('administrator')
})

/** What no field holds, though the wire format of server actions, or a person at its other end, may send it. */
const odd = fc.oneof(
  fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true, withNullPrototype: true }),
  fc.constantFrom<unknown>(
    ...[undefined, Number.NaN, Number.POSITIVE_INFINITY, -1, 1.5, 2 ** 60, true, Symbol.iterator, () => 1],
    ...['a\u0000b', '\ud800', 'x'.repeat(100_001), new Date(Number.NaN), Promise.resolve(''), new Uint8Array(3)],
    ...[{ contains: '' }, { not: null }, { in: [] }, { set: 'x' }, [[]], [{}], [null], [{ id: 'x' }]],
    JSON.parse('{"__proto__":{"role":"administrator"}}'),
    Array.from({ length: 201 }, () => ({ id: randomUUID(), record: randomUUID() })),
  ),
)

const names = ['__proto__', 'constructor', 'role', 'status', 'version', 'stateId', 'audience', 'id', ' ', '$where']

/** Content with something in it that does not belong there: in place of a field, of one within a field, or beside them. */
function spoiled(type: RecordType): fc.Arbitrary<unknown> {
  const fields = Object.keys(definitionOf(type).fields)
  const within = (content: Content, field: string, part: string, value: unknown) => {
    const whole = content[field]
    if (Array.isArray(whole)) return { ...content, [field]: [...whole, { id: randomUUID(), [part]: value }] }
    return typeof whole === 'object' && whole !== null
      ? { ...content, [field]: { ...whole, [part]: value } }
      : { ...content, [field]: value }
  }
  const content = halves(type, () => [randomUUID()])
  const field = fc.constantFrom(...fields)
  return fc.oneof(
    fc.tuple(content, field, odd).map(([made, name, value]) => ({ ...made, [name]: value })),
    fc
      .tuple(content, field, fc.constantFrom('es', 'record', 'id', 'url', 'extra'), odd)
      .map(([made, ...spoil]) => within(made, ...spoil)),
    fc.tuple(content, fc.constantFrom(...names), odd).map(([made, name, value]) => ({ ...made, [name]: value })),
    fc
      .tuple(content, field)
      .map(([made, name]) => Object.fromEntries(Object.entries(made).filter(([n]) => n !== name))),
    odd,
  )
}

/** Whether, after all, it is content: then it is no malformed input. */
function isContent(type: RecordType, sent: unknown): boolean {
  const plain = plainInput(sent)
  return plain.ok && definitionOf(type).draft.safeParse(plain.value).success
}

const rows = async () => [
  await database().record.count(),
  await database().revision.count(),
  await database().listing.count(),
  await database().publication.count(),
  await database().auditEntry.count(),
]

describe.each(allRecordTypes)('a draft of a %s', (type) => {
  it(`is refused in ${runs} malformed forms, and none of them is kept`, async () => {
    const before = await rows()
    await fc.assert(
      fc.asyncProperty(spoiled(type), async (content) => {
        fc.pre(!isContent(type, content))
        const draft = { type, recordId: randomUUID(), revisionId: randomUUID(), counter: 0, baseVersion: 0, content }
        const answer = await actions.saveDraftAction(draft as never)
        expect(answer).toMatchObject({ ok: false, code: 'invalid' })
        expect(JSON.stringify(answer)).not.toMatch(/prisma|select |at .*\.ts:/i)
      }),
      { numRuns: runs },
    )
    expect(await rows()).toEqual(before)
  }, 300_000)
})

const id = fc.oneof(fc.uuid(), fc.uuid(), odd)
const number = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 3 }), odd)
const word = fc.oneof(fc.constantFrom<unknown>(...allRecordTypes, 'submit', 'reject', 'Porque sí.'), odd)

/** Inputs of the other actions' own shape, right and wrong by chance, about records that there are none of. */
const inputs: Record<Exclude<keyof typeof actions, 'saveDraftAction'>, Record<string, fc.Arbitrary<unknown>>> = {
  reopenAction: { type: word, recordId: id, revisionId: id },
  moveRevisionAction: { move: word, revisionId: id, counter: number, message: word },
  publishAction: {
    requests: fc.oneof(
      odd,
      fc.array(fc.record({ revisionId: id, counter: number, languages: odd }, { requiredKeys: ['revisionId'] })),
    ),
  },
  publishableReferencesAction: { revisionId: id },
  nextProposalAction: { revisionId: id },
  withdrawAction: { recordId: id, version: number, message: word },
  restoreAction: { recordId: id, version: number, restores: number, message: word },
  findRecordsAction: { types: fc.oneof(odd, fc.array(word)), q: word },
}

describe.each(Object.keys(inputs) as (keyof typeof inputs)[])('%s', (name) => {
  it(`answers ${runs} inputs with a code, and keeps nothing`, async () => {
    const before = await rows()
    const input = fc.oneof(fc.record(inputs[name]), fc.record(inputs[name], { requiredKeys: [] }), odd)
    await fc.assert(
      fc.asyncProperty(input, async (sent) => {
        const answer = await actions[name](sent as never)
        expect(answer.ok ? 'done' : answer.code).toMatch(name === 'findRecordsAction' ? /^(invalid|done)$/ : codes)
      }),
      { numRuns: runs },
    )
    expect(await rows()).toEqual(before)
  }, 300_000)
})

const codes = /^(invalid|missing|stale)$/

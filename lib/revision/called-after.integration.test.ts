import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, published } from '../../e2e/fixtures/records.ts'
import { contradictions } from './check.ts'
import type { Published } from './commit.ts'
import { restoreVersion, withdrawRecord } from './decide.ts'
import { historyOf } from './history.ts'
import { moveRevision } from './moves.ts'
import { publishRevisions } from './publish.ts'

let editor: Actor
let colleague: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
  colleague = await signedIn('editor')
})

const named = (type: RecordType, name: string, changes: Content = {}): Content => ({
  ...{ ...definitionOf(type).empty(), name: { es: name, en: name, pt: name } },
  ...changes,
})
const bearer = (type: 'membership' | 'presidency', party: string): Content => ({
  ...definitionOf(type).empty(),
  ...{ party, from: '2023', to: '2024' },
})

/** Under what name a record stands in the list of the office, in that of who sees no drafts, and in public search. */
async function namesOf(recordId: string) {
  const listed = await database().listing.findUniqueOrThrow({ where: { recordId } })
  const found = await database().searchEntry.findUnique({ where: { recordId_locale: { recordId, locale: 'es' } } })
  const es = (label: unknown) => (label as { es: string } | null)?.es
  return { office: es(listed.label), others: es(listed.publicLabel), words: listed.text, search: found?.title }
}

describe.each(['state', 'organization'] as const)('what is called after a party of type %s', (type) => {
  const codes = ['NI', 'HT', 'JM']
  /** Contents of one party, under whatever name. */
  const oneParty = () => {
    const iso2 = codes.shift()
    return (name: string): Content => named(type, name, type === 'state' ? { iso2 } : {})
  }

  it('takes its name when it is renamed, withdrawn and brought back', async () => {
    const party = oneParty()
    const first = await published(editor, type, party('Antigua'))
    const membership = await published(editor, 'membership', bearer('membership', first.recordId))
    const presidency = await published(editor, 'presidency', bearer('presidency', first.recordId))
    const bothAre = async (expected: { name: string | null; office?: string }) => {
      const [one, other] = [await namesOf(membership.recordId), await namesOf(presidency.recordId)]
      const { name, office = name } = expected
      expect(one.search).toBe(name ?? undefined)
      expect(other.search).toBe(name ?? undefined)
      expect(one.office).toContain(office ?? '')
      expect(other.office).toBe(office === null ? '2023–2024' : `${office} (2023–2024)`)
      expect(other.others).toBe(name === null ? '2023–2024' : `${name} (2023–2024)`)
      expect(await contradictions(database())).toEqual([])
    }
    await bothAre({ name: 'Antigua' })

    const renamed = await published(editor, type, party('Moderna'), first)
    await bothAre({ name: 'Moderna' })
    expect((await namesOf(membership.recordId)).words).toContain('moderna')
    expect((await historyOf(editor, 'presidency', presidency.recordId)).label.es).toBe('Moderna (2023–2024)')

    const gone = await withdrawRecord(editor, { ...renamed, message: '' })
    await bothAre({ name: null, office: 'Moderna' })
    await restoreVersion(editor, { recordId: first.recordId, version: gone.version, restores: 1 })
    await bothAre({ name: 'Antigua' })
  })

  it('is not called by a draft of its party’s new name before that is published, even while it is drafted itself', async () => {
    const party = oneParty()
    const first = await published(editor, type, party('Pública'))
    const { recordId } = await published(editor, 'membership', bearer('membership', first.recordId))
    const draft = await drafted(editor, type, party('Soñada'), first)
    await drafted(
      editor,
      'membership',
      { ...bearer('membership', first.recordId), founding: 'yes' },
      { recordId, version: 1 },
    )
    expect((await namesOf(recordId)).office).toMatch(/^Pública/)
    await moveRevision(editor, 'discard', { ...draft, message: '' })
    expect((await namesOf(recordId)).office).toMatch(/^Pública/)
  })

  it('takes the name of a party that becomes public after it, also where it is a draft itself', async () => {
    const party = oneParty()
    const draft = await drafted(editor, type, party('Por venir'))
    const open = await drafted(editor, 'presidency', bearer('presidency', draft.recordId))
    const { recordId } = await published(editor, 'membership', bearer('membership', draft.recordId))
    expect((await namesOf(recordId)).search).toBeUndefined()
    await publishRevisions(editor, [draft])
    expect((await namesOf(recordId)).search).toBe('Por venir')
    await published(editor, type, party('Llegada'), { recordId: draft.recordId, version: 1 })
    expect((await namesOf(recordId)).search).toBe('Llegada')
    expect((await namesOf(open.recordId)).office).toMatch(/^Llegada/)
  })
})

it('a party and what is called after it may be published at once, in any order, and neither waits for ever nor is misnamed', async () => {
  const rounds = process.env.FULL ? 200 : 20
  for (let round = 0; round < rounds; round++) {
    const name = (n: number) => named('organization', `Organización ${round}.${n}`)
    const one = await published(editor, 'organization', name(0))
    const other = await published(editor, 'organization', name(1))
    const old = await published(editor, 'membership', bearer('membership', one.recordId))
    const attempts = [
      await ready(editor, ['organization', name(2), one]),
      await ready(colleague, ['organization', name(3), other]),
      // One new, one moved from the one to the other, and one beside a party that nobody knew before.
      await ready(editor, ['presidency', bearer('presidency', other.recordId)]),
      await ready(colleague, ['membership', bearer('membership', other.recordId), old]),
      await ready(
        colleague,
        ['presidency', bearer('presidency', one.recordId)],
        ['organization', named('organization', 'Nueva')],
      ),
    ]
    await Promise.all(attempts.map((publish) => publish()))
  }
  expect(await contradictions(database())).toEqual([])
}, 300_000)

/** Drafts, and what publishes them together. */
async function ready(actor: Actor, ...contents: [RecordType, Content, Published?][]) {
  const drafts = await Promise.all(contents.map((content) => drafted(actor, ...content)))
  return () => publishRevisions(actor, drafts)
}

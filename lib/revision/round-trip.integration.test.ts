import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { sameJson } from '#lib/content/canonical.ts'
import type { Content } from '#lib/content/definition.ts'
import { database } from '#lib/db/client.ts'
import { countryCodes } from '#lib/i18n/country.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { publishedRowsOf } from '#lib/record/published-rows.ts'
import { allRecordTypes, partyTypes, type RecordType, recordTypes } from '#lib/record-types.ts'
import { halves, wholes } from '../../e2e/fixtures/contents.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, published } from '../../e2e/fixtures/records.ts'
import { contradictions } from './check.ts'
import { restoreVersion } from './decide.ts'
import { read } from './stored.ts'

// Whatever can be said of a record can be kept, published, read back and restored: made from the types' own words, not from examples.

const runs = process.env.FULL ? 100 : 8

let editor: Actor
/** Two published records of each type, for others to refer to. */
const known = new Map<RecordType, string[]>()
const records = (to: readonly RecordType[]) => to.flatMap((type) => known.get(type) ?? [])

/** Codes that no record of the test has yet: of no two states is it the same, and of no two rounds the number. */
const next = { code: [...countryCodes], number: 0, slug: 0 }

/** The content with what only one record may have. */
function alone(type: RecordType, content: Content): Content {
  if (type === 'state') return { ...content, slug: '', iso2: next.code.shift() ?? '' }
  if (type === 'round') return { ...content, number: ++next.number }
  return recordTypes[type].page ? { ...content, slug: content.slug && `direccion-${++next.slug}` } : content
}

beforeAll(async () => {
  editor = await signedIn('editor')
  for (const type of [...partyTypes, ...allRecordTypes.filter((each) => !isParty(each) && !recordTypes[each].one)]) {
    for (const content of fc.sample(wholes(type, records), { numRuns: 2, seed: 1 })) {
      const { recordId } = await published(editor, type, alone(type, publicly(type, content)))
      known.set(type, [...(known.get(type) ?? []), recordId])
    }
  }
})

const isParty = (type: RecordType) => partyTypes.some((each) => each === type)

/** The content for everyone, where a type may be for fewer. */
const publicly = (type: RecordType, content: Content): Content =>
  'visibility' in definitionOf(type).fields ? { ...content, visibility: 'public' } : content

describe.each(allRecordTypes)('content of a %s', (type) => {
  const { fields, draft, audience } = definitionOf(type)

  it('is kept as it was typed, half finished or not', async () => {
    await fc.assert(
      fc.asyncProperty(halves(type, records), async (content) => {
        const only = await onlyOne()
        const { revisionId } = await drafted(editor, type, content, only)
        const stored = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
        expect(read(type, stored)).toEqual(draft.parse(content))
        expect(stored.content).toBe(JSON.stringify(JSON.parse(stored.content)))
        await database().revision.update({ where: { id: revisionId }, data: { state: 'discarded' } })
      }),
      { numRuns: runs, endOnFailure: true },
    )
  }, 300_000)

  it('becomes public, comes back from its rows, and is restored as it was', async () => {
    await fc.assert(
      fc.asyncProperty(wholes(type, records), wholes(type, records), async (one, other) => {
        const content = alone(type, one)
        const first = await published(editor, type, content, await onlyOne())
        const { recordId } = first
        await expectRows(recordId, content)
        const changed = { ...other, ...own(content), staffNote: `${content.staffNote}, otra vez` }
        const second = await published(editor, type, changed, first)
        await expectRows(recordId, changed)
        await restoreVersion(editor, { recordId, version: second.version, restores: first.version })
        await expectRows(recordId, content)
        const versions = await database().revision.findMany({ where: { recordId, version: { not: null } } })
        const hashes = new Map(versions.map(({ version, contentHash }) => [version, contentHash]))
        expect(hashes.get(second.version + 1)).toBe(hashes.get(first.version))
      }),
      { numRuns: runs, endOnFailure: true },
    )
    expect(await contradictions(database())).toEqual([])
  }, 300_000)

  /** What a second version keeps of the first, being the same record's. */
  const own = (content: Content) =>
    Object.fromEntries(['slug', 'iso2', 'number'].filter((name) => name in fields).map((name) => [name, content[name]]))

  /** Of a type that has one record, that record; of every other, a new one. */
  async function onlyOne(): Promise<{ recordId: string; version: number } | undefined> {
    if (!recordTypes[type].one) return undefined
    const record = await database().record.findFirst({ where: { type } })
    return record ? { recordId: record.id, version: record.version } : undefined
  }

  async function expectRows(recordId: string, content: Content) {
    const rows = await publishedRowsOf(type).read(database(), recordId)
    if (audience(content as never) !== 'public') return expect(rows).toBeNull()
    const expected = { ...content, staffNote: '', ...('slug' in content ? { slug: '' } : {}) }
    expect(rows).toEqual(expected)
    expect(sameJson(rows, expected)).toBe(true)
  }
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content } from '#lib/content/definition.ts'
import { choice, items, localized, reference, text } from '#lib/content/field.ts'
import { differences } from './difference.ts'
import { merge, onlyLanguages } from './merge.ts'

const fields = {
  title: localized(),
  status: choice(['planned', 'held', 'cancelled']),
  note: text(),
  hosts: items({ record: reference(['state']), role: text() }, { key: 'record' }),
}

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const party = (n: number) => `10000000-0000-4000-8000-00000000000${n}`
const host = (n: number, role = '', record = party(n)) => ({ id: id(n), record, role })
const title = (es = '', en = '', pt = '') => ({ es, en, pt })
const meeting = (changes: Content = {}): Content => ({
  title: title('Reunión', 'Meeting'),
  status: 'held',
  note: '',
  hosts: [host(1), host(2), host(3)],
  ...changes,
})
const order = (content: Content) => (content.hosts as { id: string }[]).map((item) => Number(item.id.at(-1)))

describe('two people change one record', () => {
  it('lets changes to different fields, languages and items stand side by side', () => {
    const theirs = meeting({ title: title('Reunión', 'Plenary meeting'), hosts: [host(1), host(2, 'venue'), host(3)] })
    const mine = meeting({
      title: title('Plenaria', 'Meeting'),
      status: 'cancelled',
      hosts: [host(1, 'chair'), host(2), host(3)],
    })
    expect(merge(fields, meeting(), theirs, mine)).toEqual({
      conflicts: [],
      content: meeting({
        title: title('Plenaria', 'Plenary meeting'),
        status: 'cancelled',
        hosts: [host(1, 'chair'), host(2, 'venue'), host(3)],
      }),
    })
  })

  it('names the place, with all three values, where both changed the same text', () => {
    const { conflicts } = merge(
      fields,
      meeting(),
      meeting({ title: title('Plenaria', 'Meeting') }),
      meeting({ title: title('Sesión', 'Meeting') }),
    )
    expect(conflicts).toEqual([{ path: 'title/es', base: 'Reunión', theirs: 'Plenaria', mine: 'Sesión' }])
  })

  it('takes the chosen side, and no other field of it', () => {
    const theirs = meeting({ status: 'planned', note: 'theirs' })
    const mine = meeting({ status: 'cancelled', note: 'mine' })
    const { content, conflicts } = merge(fields, meeting(), theirs, mine, { status: 'theirs', note: 'mine' })
    expect(conflicts).toEqual([])
    expect(content).toMatchObject({ status: 'planned', note: 'mine' })
  })

  it('finds no conflict where both made the same change', () => {
    const same = meeting({ status: 'planned' })
    expect(merge(fields, meeting(), same, same)).toEqual({ content: same, conflicts: [] })
  })

  it('asks where one removed what the other changed, and removes what the other left alone', () => {
    const without = (n: number) =>
      meeting({ hosts: [1, 2, 3].filter((other) => other !== n).map((other) => host(other)) })
    const changed = meeting({ hosts: [host(1), host(2, 'chair'), host(3)] })
    expect(merge(fields, meeting(), without(2), changed).conflicts).toEqual([
      { path: `hosts/${id(2)}`, base: host(2), theirs: null, mine: host(2, 'chair') },
    ])
    expect(order(merge(fields, meeting(), without(3), changed).content)).toEqual([1, 2])
  })

  it('makes one host of a state that both added', () => {
    const theirs = meeting({ hosts: [host(1), host(2), host(3), host(4)] })
    const mine = meeting({ hosts: [host(1), host(2), host(3), host(5, '', party(4))] })
    expect(order(merge(fields, meeting(), theirs, mine).content)).toEqual([1, 2, 3, 4])
  })

  it('keeps an order that one of them changed, and what the other added in its place', () => {
    const theirs = meeting({ hosts: [host(3), host(1), host(2)] })
    const mine = meeting({ hosts: [host(1), host(4), host(2), host(3)] })
    expect(order(merge(fields, meeting(), theirs, mine).content)).toEqual([3, 1, 4, 2])
  })

  it('asks where both changed the order of the same items', () => {
    const theirs = meeting({ hosts: [host(3), host(1), host(2)] })
    const mine = meeting({ hosts: [host(2), host(1), host(3)] })
    expect(merge(fields, meeting(), theirs, mine).conflicts.map(({ path }) => path)).toEqual(['hosts/#order'])
  })
})

describe('any three contents', () => {
  const anyText = fc.constantFrom('', 'a', 'b', 'c')
  const anyContent: fc.Arbitrary<Content> = fc.record({
    title: fc.record({ es: anyText, en: anyText, pt: anyText }),
    status: fc.constantFrom('planned', 'held', 'cancelled'),
    note: anyText,
    hosts: fc
      .uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 6 })
      .chain((numbers) => fc.tuple(...numbers.map((n) => anyText.map((role) => host(n, role))))),
  })

  it('changes nothing for whoever changed nothing', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (base, other) => {
        expect(merge(fields, base, base, other)).toEqual({ content: other, conflicts: [] })
        expect(merge(fields, base, other, base)).toEqual({ content: other, conflicts: [] })
        expect(merge(fields, base, other, other)).toEqual({ content: other, conflicts: [] })
      }),
    )
  })

  it('meets at the same places whichever of the two came first', () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, a, b) => {
        const places = (theirs: Content, mine: Content) =>
          merge(fields, base, theirs, mine)
            .conflicts.map(({ path }) => path)
            .sort()
        expect(places(a, b)).toEqual(places(b, a))
      }),
    )
  })

  it('leaves no conflict once every place is chosen, and keeps my side wherever I chose it', () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, theirs, mine) => {
        const { conflicts } = merge(fields, base, theirs, mine)
        const choices = Object.fromEntries(conflicts.map(({ path }) => [path, 'mine' as const]))
        const settled = merge(fields, base, theirs, mine, choices)
        expect(settled.conflicts).toEqual([])
        const still = new Set(differences(fields, settled.content, mine).map(({ path }) => path))
        for (const { path } of conflicts) expect(still).not.toContain(path)
      }),
    )
  })

  it('loses no change: every place that only one side changed has that side', () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, theirs, mine) => {
        const { content, conflicts } = merge(fields, base, theirs, mine)
        if (conflicts.length > 0) return
        const changed = (side: Content) =>
          new Set(differences(fields, base, side).map(({ path }) => path.split('/')[0]))
        const [byThem, byMe] = [changed(theirs), changed(mine)]
        for (const name of Object.keys(fields)) {
          if (byMe.has(name) && !byThem.has(name)) expect(content[name]).toEqual(mine[name])
          if (byThem.has(name) && !byMe.has(name)) expect(content[name]).toEqual(theirs[name])
        }
      }),
    )
  })
})

describe('publishing one language', () => {
  it("takes only that language's texts of the proposal", () => {
    const proposal = meeting({ title: title('Plenaria', 'Plenary', 'Plenária'), status: 'cancelled', note: 'new' })
    expect(onlyLanguages(fields, meeting(), proposal, ['es'])).toEqual(meeting({ title: title('Plenaria', 'Meeting') }))
  })

  it('leaves the other languages empty where nothing was public before', () => {
    const proposal = meeting({ title: title('Plenaria', 'Plenary', 'Plenária') })
    expect(onlyLanguages(fields, null, proposal, ['es'])).toEqual(meeting({ title: title('Plenaria') }))
  })
})

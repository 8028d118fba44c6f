import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import type { Content } from '#lib/content/definition.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { signedIn } from '../../../e2e/fixtures/people.ts'
import { drafted, inSpanish, party, published, publishedState } from '../../../e2e/fixtures/records.ts'
import { type ListedPresidencies, presidenciesOf, publishedPresidencies } from './queries.ts'
import type { PresidencyContent } from './schema.ts'

let editor: Actor
let chile: string
let peru: string
beforeAll(async () => {
  editor = await signedIn('editor')
  chile = (await publishedState(editor, 'CL')).recordId
  peru = (await publishedState(editor, 'PE')).recordId
})

const content = (changes: Partial<PresidencyContent>): Content => ({
  ...definitionOf('presidency').empty(),
  ...changes,
})
const told = ({ presidencies, names }: ListedPresidencies) =>
  presidencies.map(({ content: { party: id, from, to } }) => `${names.get(id)?.label.en} ${from}–${to}`)

describe('the presidencies', () => {
  it('are in the order of time, with the same party twice and what has no dates last', async () => {
    await published(editor, 'presidency', content({ party: chile }))
    await published(editor, 'presidency', content({ party: chile, from: '2022', to: '2023' }))
    await published(editor, 'presidency', content({ party: peru, from: '2020-11-01', to: '2021' }))
    expect(told(await publishedPresidencies())).toEqual(['Peru 2020-11-01–2021', 'Chile 2022–2023', 'Chile –'])
    expect(told(await presidenciesOf(chile))).toEqual(['Chile 2022–2023', 'Chile –'])
  })

  it('come with the names of their published rounds', async () => {
    const round = { ...definitionOf('round').empty(), chapter: inSpanish('Capítulo de Lima') }
    const open = await published(editor, 'round', { ...round, number: 7 })
    const draft = await drafted(editor, 'round', { ...round, number: 8 })
    const rounds = [party(open.recordId), party(draft.recordId)]
    const term = await published(editor, 'presidency', content({ party: peru, from: '2021', rounds }))
    const { presidencies, names } = await presidenciesOf(peru)
    expect(presidencies.find(({ recordId }) => recordId === term.recordId)?.content.rounds).toHaveLength(2)
    expect(names.get(open.recordId)?.label.es).toContain('Capítulo de Lima')
    expect(names.has(draft.recordId)).toBe(false)
  })

  it('leave out drafts, what is withdrawn, and whatever party is not public', async () => {
    const before = told(await publishedPresidencies())
    await drafted(editor, 'presidency', content({ party: peru, from: '2001' }))
    const gone = await published(editor, 'presidency', content({ party: peru, from: '2002' }))
    await withdrawRecord(editor, { recordId: gone.recordId, version: 1, message: '' })
    const brazil = await publishedState(editor, 'BR')
    await published(editor, 'presidency', content({ party: brazil.recordId, from: '2003' }))
    await withdrawRecord(editor, { recordId: brazil.recordId, version: 1, message: '' })
    expect(told(await publishedPresidencies())).toEqual(before)
  })
})

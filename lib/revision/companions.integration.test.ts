import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { Missing } from '#lib/action/errors.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { database } from '#lib/db/client.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import type { RecordType } from '#lib/record-types.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published, submitted } from '../../e2e/fixtures/records.ts'
import { publishableReferences } from './companions.ts'
import { saveDraft } from './draft.ts'
import { publishRevisions } from './publish.ts'

let editor: Actor
let colleague: Actor

beforeAll(async () => {
  editor = await signedIn('editor')
  colleague = await signedIn('editor', { name: 'Rosa Quispe' })
})

const named = (type: RecordType, name: string) => ({ ...definitionOf(type).empty(), name: inSpanish(name) })
const titled = (title: string) => ({ ...definitionOf('document').empty(), title: inSpanish(title) })
const stateOf = (iso2: string) => ({ ...definitionOf('state').empty(), iso2 })

describe('what a draft refers to that is not public', () => {
  it('names nothing where all of it is public', async () => {
    const theme = await published(editor, 'thematicArea', named('thematicArea', 'Público'))
    const { revisionId } = await drafted(editor, 'meeting', meetingContent({ themes: [party(theme.recordId)] }))
    expect(await publishableReferences(editor, revisionId)).toEqual([])
  })

  it("offers one's own draft and what a colleague submitted, and no draft of a colleague", async () => {
    const own = await drafted(editor, 'thematicArea', named('thematicArea', 'Propio'))
    const theirs = await submitted(colleague, 'thematicArea', named('thematicArea', 'Presentado'))
    const unfinished = await drafted(colleague, 'thematicArea', named('thematicArea', 'Ajeno'))
    const themes = [own, theirs, unfinished].map(({ recordId }) => party(recordId))
    const { revisionId } = await drafted(editor, 'meeting', meetingContent({ themes }))
    const found = await publishableReferences(editor, revisionId)
    const offered = Object.fromEntries(found.map(({ label, revision }) => [label.es, revision?.id ?? null]))
    expect(offered).toEqual({ Propio: own.revisionId, Presentado: theirs.revisionId, Ajeno: null })
    expect(found.find(({ label }) => label.es === 'Presentado')?.revision).toMatchObject({
      state: 'submitted',
      authorName: 'Rosa Quispe',
    })
  })

  it('says what is not fit to become public yet', async () => {
    const nameless = await drafted(editor, 'thematicArea', named('thematicArea', ''))
    const { revisionId } = await drafted(editor, 'meeting', meetingContent({ themes: [party(nameless.recordId)] }))
    expect(await publishableReferences(editor, revisionId)).toMatchObject([{ complete: false }])
  })

  it('names what is published for fewer, and offers it only where it would become public', async () => {
    const document = (visibility: string) => ({ ...titled('Acta reservada'), visibility })
    const first = await published(editor, 'document', document('members'))
    const later = await drafted(editor, 'document', {
      ...titled('Acta posterior'),
      supersedes: [party(first.recordId)],
    })
    const found = () => publishableReferences(editor, later.revisionId)
    expect(await found()).toMatchObject([{ label: inSpanish('Acta reservada'), revision: null }])
    const draft = await drafted(editor, 'document', { ...document('members'), symbol: 'A/1' }, first)
    expect(await found()).toMatchObject([{ revision: null }])
    await saveDraft(editor, { ...draft, type: 'document', baseVersion: 1, content: document('public') })
    expect(await found()).toMatchObject([{ revision: { id: draft.revisionId } }])
  })

  it('follows what is taken along to what that refers to, so that all of it becomes public at once', async () => {
    const state = await drafted(editor, 'state', stateOf('UY'))
    const group = await drafted(editor, 'workingGroup', {
      ...named('workingGroup', 'Grupo'),
      leads: [party(state.recordId)],
    })
    const meeting = await drafted(editor, 'meeting', meetingContent({ workingGroups: [party(group.recordId)] }))
    const found = await publishableReferences(editor, meeting.revisionId)
    expect(found.map(({ type }) => type)).toEqual(['workingGroup', 'state'])
    const along = found.flatMap(({ revision }) =>
      revision ? [{ revisionId: revision.id, counter: revision.counter }] : [],
    )
    await publishRevisions(editor, [{ revisionId: meeting.revisionId, counter: meeting.counter }, ...along])
    expect(
      await database().record.count({
        where: { id: { in: [state, group, meeting].map(({ recordId }) => recordId) }, lifecycle: 'published' },
      }),
    ).toBe(3)
  })
})

describe('who is told', () => {
  it('offers nothing to publish to those who may not', async () => {
    const theme = await drafted(editor, 'thematicArea', named('thematicArea', 'Reservado'))
    const { revisionId } = await drafted(editor, 'meeting', meetingContent({ themes: [party(theme.recordId)] }))
    const viewer = await signedIn('viewer')
    expect(await publishableReferences(viewer, revisionId)).toMatchObject([{ revision: null }])
  })

  it('tells a focal point of no draft that is not their own party’s, nor of what it refers to', async () => {
    const peru = await published(editor, 'state', stateOf('PE'))
    const hidden = await drafted(editor, 'thematicArea', named('thematicArea', 'Reservado'))
    const focalPoint = await signedIn('focalPoint', { parties: [peru.recordId] })
    const own = await drafted(
      focalPoint,
      'meeting',
      meetingContent({ hosts: [party(peru.recordId)], themes: [party(hidden.recordId)] }),
    )
    expect(await publishableReferences(focalPoint, own.revisionId)).toEqual([])
    const other = await drafted(editor, 'meeting', meetingContent({ themes: [party(hidden.recordId)] }))
    await expect(publishableReferences(focalPoint, other.revisionId)).rejects.toThrow(Missing)
  })

  it('knows no revision that is none', async () => {
    await expect(publishableReferences(editor, randomUUID())).rejects.toThrow(Missing)
  })
})

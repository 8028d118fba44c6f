import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { signedIn } from '../../../e2e/fixtures/people.ts'
import { drafted, inSpanish, party, published } from '../../../e2e/fixtures/records.ts'
import { publishedLinks } from '../link/queries.ts'
import { workingGroupsOnThematicArea } from '../working-group/queries.ts'
import { orderOfProfile, publishedProcessProfile } from './queries.ts'

let editor: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
})

const theme = { ...definitionOf('thematicArea').empty(), name: inSpanish('Asilo') }

it('the profile comes with the names of the public records that it lists, in its own order', async () => {
  expect(await publishedProcessProfile()).toBeNull()
  expect(await orderOfProfile('themes')).toEqual([])
  const [last, first] = [await published(editor, 'thematicArea', theme), await published(editor, 'thematicArea', theme)]
  const draft = await drafted(editor, 'thematicArea', theme)
  await published(editor, 'processProfile', {
    ...definitionOf('processProfile').empty(),
    name: inSpanish('Proceso de Quito'),
    themes: [party(first.recordId), party(draft.recordId), party(last.recordId)],
  })
  expect(await orderOfProfile('themes')).toEqual([first.recordId, draft.recordId, last.recordId])
  expect(await orderOfProfile('workingGroups')).toEqual([])
  const found = await publishedProcessProfile()
  expect(found?.content.themes).toHaveLength(3)
  expect([...(found?.names.keys() ?? [])].toSorted()).toEqual([first.recordId, last.recordId].toSorted())
})

it('links are read with and without an address', async () => {
  const link = { ...definitionOf('link').empty(), label: inSpanish('Declaraciones'), category: 'documents' }
  await published(editor, 'link', link)
  await published(editor, 'link', { ...link, label: inSpanish('Sitio'), url: 'https://ejemplo.org/' })
  await drafted(editor, 'link', { ...link, label: inSpanish('Borrador') })
  const urls = (await publishedLinks()).map(({ content }) => [content.label.es, content.url])
  expect(urls.toSorted()).toEqual([
    ['Declaraciones', ''],
    ['Sitio', 'https://ejemplo.org/'],
  ])
})

it('a thematic area has the working groups that work on it', async () => {
  const { recordId } = await published(editor, 'thematicArea', theme)
  const group = { ...definitionOf('workingGroup').empty(), name: inSpanish('Grupo de protección') }
  await published(editor, 'workingGroup', { ...group, themes: [party(recordId)] })
  await published(editor, 'workingGroup', { ...group, name: inSpanish('Otro grupo') })
  const found = await workingGroupsOnThematicArea(recordId)
  expect(found.map(({ content }) => content.name.es)).toEqual(['Grupo de protección'])
})

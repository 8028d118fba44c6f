import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import type { Content } from '#lib/content/definition.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { signedIn } from '../../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published } from '../../../e2e/fixtures/records.ts'
import {
  documentsOfMeeting,
  documentsOfThematicArea,
  documentsOfWorkingGroup,
  documentsSuperseding,
  documentYears,
  type ListedDocument,
  latestDocuments,
  listedDocuments,
  publishedDocument,
} from './queries.ts'
import type { DocumentContent } from './schema.ts'

let editor: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
})

const content = (title: string, changes: Partial<DocumentContent>): Content => ({
  ...definitionOf('document').empty(),
  title: inSpanish(title),
  ...changes,
})
const document = (title: string, changes: Partial<DocumentContent> = {}) =>
  published(editor, 'document', content(title, changes))
const titles = (documents: readonly ListedDocument[]) => documents.map(({ content: { title } }) => title.es)
const at = async ({ slug }: { slug: string | null }) => publishedDocument(slug ?? '')
/** A reference as a list item. */
const to = party

describe('a document at its address', () => {
  it('comes with the names of what it refers to, and with what superseded it', async () => {
    const { recordId: meeting } = await published(editor, 'meeting', meetingContent({ title: inSpanish('Quito II') }))
    const old = await document('Hoja de ruta de 2018', { adoptedAt: meeting })
    await document('Hoja de ruta de 2019', { supersedes: [to(old.recordId)], adoptedOn: '2019' })
    await document('Hoja de ruta de 2020', { supersedes: [to(old.recordId)], adoptedOn: '2020' })
    await drafted(editor, 'document', content('Hoja de ruta de 2021', { supersedes: [to(old.recordId)] }))
    const found = await at(old)
    expect(found?.names.get(meeting)?.label.es).toBe('Quito II')
    expect(titles(await documentsSuperseding(old.recordId))).toEqual(['Hoja de ruta de 2020', 'Hoja de ruta de 2019'])
  })

  it('is not there while it is a draft, when it is withdrawn, or where it is not for everyone', async () => {
    await drafted(editor, 'document', content('Borrador', { slug: 'un-borrador' }))
    expect(await publishedDocument('un-borrador')).toBeNull()
    const gone = await document('Retirado')
    await withdrawRecord(editor, { recordId: gone.recordId, version: 1, message: '' })
    expect(await at(gone)).toBeNull()
    await document('Para la Secretaría', { slug: 'para-la-secretaria', visibility: 'secretariat' })
    expect(await publishedDocument('para-la-secretaria')).toBeNull()
  })
})

it('lists have documents newest first, those without a date last, and count them by year', async () => {
  const undated = await document('Sin fecha')
  const january = await document('Enero', { adoptedOn: '1985-01-10' })
  const wholeYear = await document('Todo el año', { adoptedOn: '1985' })
  const december = await document('Diciembre', { adoptedOn: '1985-12-31' })
  const asked = [undated, january, wholeYear, december].map(({ recordId }) => recordId)
  expect(titles(await listedDocuments(asked))).toEqual(['Diciembre', 'Enero', 'Todo el año', 'Sin fecha'])
  const years = await documentYears()
  expect(years).toContainEqual({ year: '1985', count: 3 })
  expect(years.at(-1)?.year).toBe('')
})

it('the home page has the latest declaration first, though something else may be later', async () => {
  await document('Declaración de Quito', { type: 'declaration', adoptedOn: '2098-09-04' })
  await document('Declaración conjunta', { type: 'jointDeclaration', adoptedOn: '2098-11-23' })
  await document('Acta', { type: 'minutes', adoptedOn: '2099-02' })
  await document('Informe', { type: 'report', adoptedOn: '2099-01' })
  expect(titles(await latestDocuments(3))).toEqual(['Declaración conjunta', 'Acta', 'Informe'])
  expect(titles(await latestDocuments(1))).toEqual(['Declaración conjunta'])
})

it('a meeting, a thematic area and a working group have the documents that refer to them, newest first', async () => {
  const named = (name: string) => ({ name: inSpanish(name) })
  const meeting = await published(editor, 'meeting', meetingContent())
  const theme = await published(editor, 'thematicArea', { ...definitionOf('thematicArea').empty(), ...named('Asilo') })
  const group = await published(editor, 'workingGroup', { ...definitionOf('workingGroup').empty(), ...named('Grupo') })
  await document('Del tema', { themes: [to(theme.recordId)], adoptedOn: '2019' })
  await document('Del grupo', { workingGroups: [to(group.recordId)] })
  await document('De todos', {
    adoptedAt: meeting.recordId,
    themes: [to(theme.recordId)],
    workingGroups: [to(group.recordId)],
    adoptedOn: '2020',
  })
  const found = async (related: ReturnType<typeof documentsOfMeeting>) => {
    const { documents, more } = await related
    expect(more).toBe(false)
    return titles(documents)
  }
  expect(await found(documentsOfMeeting(meeting.recordId))).toEqual(['De todos'])
  expect(await found(documentsOfThematicArea(theme.recordId))).toEqual(['De todos', 'Del tema'])
  expect(await found(documentsOfWorkingGroup(group.recordId))).toEqual(['De todos', 'Del grupo'])
})

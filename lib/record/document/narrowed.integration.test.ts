import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { signedIn } from '../../../e2e/fixtures/people.ts'
import { drafted, inSpanish, party, published } from '../../../e2e/fixtures/records.ts'
import { narrowedDocuments } from './narrowed.ts'
import { listedDocuments } from './queries.ts'
import type { DocumentContent } from './schema.ts'

let editor: Actor
const content = (title: string, changes: Partial<DocumentContent>) => ({
  ...definitionOf('document').empty(),
  title: inSpanish(title),
  ...changes,
})
const link = (language: Locale) => ({
  id: randomUUID(),
  language,
  url: `https://ejemplo.org/${language}`,
  status: 'unknown' as const,
})
const narrowed = (values: Record<string, string>, text = '') => narrowedDocuments({ locale: 'es', text, values })
const left = async (values: Record<string, string>, text = '') => {
  const { ids, total } = await narrowed(values, text)
  return (await listedDocuments(ids(0, total))).map(({ content: { title } }) => title.es)
}

beforeAll(async () => {
  editor = await signedIn('editor')
  const asylum = await published(editor, 'thematicArea', {
    ...definitionOf('thematicArea').empty(),
    name: inSpanish('Asilo'),
  })
  const themes = [party(asylum.recordId)]
  const document = (title: string, changes: Partial<DocumentContent>) =>
    published(editor, 'document', content(title, changes))
  await document('Declaración', { type: 'declaration', adoptedOn: '2018-09', links: [link('es'), link('en')], themes })
  await document('Acta', { type: 'minutes', adoptedOn: '2019', links: [link('es'), link('es')] })
  await document('Sin fecha', { type: 'minutes', links: [link('pt')], themes })
  await document('Para la Secretaría', { type: 'minutes', visibility: 'secretariat', links: [link('es')], themes })
  await drafted(editor, 'document', content('En borrador', { type: 'minutes', links: [link('es')], themes }))
})

describe('the list of documents', () => {
  it.each<[Record<string, string>, string, string[]]>([
    [{}, '', ['Acta', 'Declaración', 'Sin fecha']],
    [{ type: 'minutes' }, '', ['Acta', 'Sin fecha']],
    [{ language: 'es' }, '', ['Acta', 'Declaración']],
    [{ language: 'en', type: 'minutes' }, '', []],
    [{ theme: 'asilo' }, '', ['Declaración', 'Sin fecha']],
    [{ theme: 'asilo', year: '2018' }, '', ['Declaración']],
    [{}, 'DECLARACION', ['Declaración']],
    [{}, 'borrador', []],
  ])('is narrowed by %j and the text “%s”', async (values, text, titles) => {
    expect(await left(values, text)).toEqual(titles)
  })

  it('says of each choice how many documents it leads to', async () => {
    const chosen: Record<string, string>[] = [{}, { type: 'minutes' }, { language: 'es', theme: 'asilo' }]
    for (const values of chosen) {
      for (const { name, choices } of (await narrowed(values)).filters) {
        for (const { value, count } of choices)
          expect((await narrowed({ ...values, [name]: value })).total, `${name}=${value}`).toBe(count)
      }
    }
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { database } from '#lib/db/client.ts'
import { packedHeader } from '#lib/front/downloads.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { publishNew } from '#lib/revision/import.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, party, published, publishedState } from '../../e2e/fixtures/records.ts'
import { documentsFile } from './document/list-file.ts'
import { answerListFile, type ListFile } from './list-file.ts'
import { meetingsFile } from './meeting/list-file.ts'

let editor: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
})

const answered = (file: ListFile, query: string, locale: Locale = 'es', init: RequestInit = {}) =>
  answerListFile(new Request(`http://localhost:3000/${locale}/list.csv${query}`, init), file, locale)
const linesOf = async (file: ListFile, query: string, locale: Locale = 'es') =>
  (await (await answered(file, query, locale)).text()).split('\r\n').filter((line) => line !== '')

describe('the meetings as a file', () => {
  it('has a column for each fact, headed in the reader’s language, and what a spreadsheet would run as text', async () => {
    const [peru, chile] = [await publishedState(editor, 'PE'), await publishedState(editor, 'CL')]
    const draft = await drafted(editor, 'state', { ...definitionOf('state').empty(), iso2: 'EC' })
    const theme = await published(editor, 'thematicArea', {
      ...definitionOf('thematicArea').empty(),
      name: inSpanish('Asilo; refugio'),
    })
    await published(
      editor,
      'meeting',
      meetingContent({
        title: inSpanish('=HYPERLINK("https://evil.example";"1")'),
        slug: 'una-formula',
        start: '1990-03',
        end: '1990-04',
        kind: 'plenary',
        modality: 'hybrid',
        status: 'held',
        city: inSpanish('Lima, "Perú"'),
        country: 'PE',
        hosts: [party(peru.recordId), party(draft.recordId)],
        participants: [peru, chile].map(({ recordId }) => ({
          ...party(recordId),
          capacity: 'member' as const,
          headCount: null,
        })),
        themes: [party(theme.recordId)],
      }),
    )
    const [head, row, ...more] = await linesOf(meetingsFile, '?year=1990', 'pt')
    expect(more).toEqual([])
    expect(head).toBe(
      'Início,Fim,Título,Idioma do título,Tipo,Situação,Modalidade,Cidade,País,Anfitriões,Participantes,Eixos temáticos,Grupos de trabalho,Endereço no registro',
    )
    expect(row).toBe(
      [
        '1990-03',
        '1990-04',
        '"\'=HYPERLINK(""https://evil.example"";""1"")"',
        'espanhol',
        'Plenária',
        'Realizada',
        'Híbrida',
        '"Lima, ""Perú"""',
        'Peru',
        'Peru',
        '"Peru; Chile"',
        '"Asilo; refugio"',
        '',
        'http://localhost:3000/pt/meetings/una-formula',
      ].join(','),
    )
  })

  it('is read by spreadsheets as UTF-8', async () => {
    const bytes = await (await answered(meetingsFile, '')).bytes()
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('has no one that is not public', async () => {
    await drafted(editor, 'meeting', meetingContent({ title: inSpanish('Borrador'), start: '1991' }))
    const gone = await published(editor, 'meeting', meetingContent({ title: inSpanish('Retirada'), start: '1991' }))
    await published(editor, 'meeting', meetingContent({ title: inSpanish('Pública'), start: '1991' }))
    await withdrawRecord(editor, { recordId: gone.recordId, version: 1, message: '' })
    const lines = await linesOf(meetingsFile, '?year=1991')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('Pública')
  })

  it('has all of a long list in its order, whole or compressed, and nothing but its head for who asks for that', async () => {
    const rows = Array.from({ length: 1_100 }, (_, day) => ({
      type: 'meeting' as const,
      recordId: randomUUID(),
      content: meetingContent({
        title: inSpanish(`Reunión ${day}`),
        start: new Date(Date.UTC(1950, 0, 1 + (day % 365))).toISOString().slice(0, 10),
      }),
    }))
    await database().$transaction((tx) => publishNew(tx, editor, rows), { timeout: 60_000 })
    const [, ...lines] = await linesOf(meetingsFile, '?year=1950')
    expect(new Set(lines).size).toBe(1_100)
    const starts = lines.map((line) => line.slice(0, 10))
    expect(starts).toEqual(starts.toSorted().reverse())

    const packed = await answered(meetingsFile, '?year=1950', 'es', { headers: { 'accept-encoding': 'gzip' } })
    expect(packed.headers.get(packedHeader)).toBe('gzip')
    const unpacked = packed.body?.pipeThrough(new DecompressionStream('gzip'))
    expect((await new Response(unpacked).text()).split('\r\n')).toHaveLength(1_102)

    const head = await answered(meetingsFile, '?year=1950', 'es', { method: 'HEAD' })
    expect(head.body).toBeNull()
    expect(head.headers.get('content-disposition')).toMatch(
      /^attachment; filename="reuniones-proceso-de-quito-\d{4}-\d\d-\d\d\.csv"$/,
    )
  })

  it('stops being made when its reader goes away', async () => {
    const { body } = await answered(meetingsFile, '?year=1950')
    const reader = body?.getReader()
    await reader?.read()
    await expect(reader?.cancel()).resolves.toBeUndefined()
  })
})

describe('the documents as a file', () => {
  it('says where each can be read in each language', async () => {
    const meeting = await published(
      editor,
      'meeting',
      meetingContent({ title: inSpanish('Reunión que adoptó'), start: '1980' }),
    )
    const url = 'https://ejemplo.org/en.pdf'
    await published(editor, 'document', {
      ...definitionOf('document').empty(),
      title: { es: 'Acta', en: 'Minutes', pt: '' },
      slug: 'acta-de-1980',
      type: 'minutes',
      symbol: 'A/1',
      adoptedOn: '1980-05-01',
      adoptedAt: meeting.recordId,
      links: [{ id: randomUUID(), language: 'en', url, status: 'original' }],
    })
    expect(await linesOf(documentsFile, '?type=minutes&year=1980', 'en')).toEqual([
      'Adopted on,Title,Language of the title,Type,Symbol,Adopted at,Thematic areas,Working groups,Where to read it in Spanish,Where to read it in English,Where to read it in Portuguese,Address in the record',
      `1980-05-01,Minutes,English,Minutes,A/1,Reunión que adoptó,,,,${url},,http://localhost:3000/en/documents/acta-de-1980`,
    ])
  })

  it('has none that is for the Secretariat alone', async () => {
    await published(editor, 'document', {
      ...definitionOf('document').empty(),
      title: inSpanish('Reservado'),
      adoptedOn: '1981',
      visibility: 'secretariat',
    })
    expect(await linesOf(documentsFile, '?year=1981')).toHaveLength(1)
  })
})

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/actor.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, published, publishedState } from '../../e2e/fixtures/records.ts'
import { type Asked, find, type Hit, hitsOnAPage } from './find.ts'
import type { Piece } from './marks.ts'

const ask = (question: string, changes: Partial<Asked> = {}) =>
  find({ question, locale: 'es', type: null, page: 1, ...changes })
const text = (pieces: Piece[]) => pieces.map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text)).join('')
const titles = async (question: string, changes: Partial<Asked> = {}) =>
  ((await ask(question, changes))?.hits ?? []).map(({ title }: Hit) => title.map((piece) => piece.text).join(''))

let editor: Actor
beforeAll(async () => {
  editor = await signedIn('editor')
  const meeting = (es: string, en: string, pt: string, more = {}) =>
    published(editor, 'meeting', meetingContent({ title: { es, en, pt }, ...more }))
  await meeting('Reunión sobre la migración', 'Meeting on migration', 'Reunião sobre as migrações', {
    city: inSpanish('Bogotá'),
    summary: inSpanish('Se acordó una hoja de ruta socio-económica con OIM/ACNUR, según la Declaración de Cartagena.'),
  })
  await meeting('Taller de fronteras', 'Workshop on borders', 'Oficina sobre fronteiras', { start: '2021-05-27' })
  await meeting('Reunión con <b>signos</b> & "comillas"', '', '')
  await published(editor, 'meeting', meetingContent({ title: { es: '', en: 'Harbour conference', pt: '' } }))
  await publishedState(editor, 'CL')
  await drafted(editor, 'meeting', meetingContent({ title: inSpanish('Borrador secreto') }))
  const gone = await published(editor, 'meeting', meetingContent({ title: inSpanish('Reunión retirada') }))
  await withdrawRecord(editor, { recordId: gone.recordId, version: 1, message: '' })
})

describe('a search', () => {
  it.each([
    ['migracion', 'es'],
    ['MIGRACIONES', 'es'],
    ['bogota', 'es'],
    ['acnur', 'es'],
    ['declaraciones', 'es'],
    ['socioeconómica', 'es'],
    ['"hoja de ruta"', 'es'],
    ['migraçoes', 'pt'],
    ['reuniões migração', 'pt'],
    ['migrations', 'en'],
  ] as const)('for %s in %s takes accents, number and signs as they may be', async (question, locale) => {
    const [first] = (await ask(question, { locale }))?.hits ?? []
    expect(first).toMatchObject({ type: 'meeting', foundIn: locale })
    expect(first?.title.map((piece) => piece.text).join('')).toMatch(/migra/)
  })

  it('marks what was found, in whatever form it stands there', async () => {
    const [hit] = (await ask('migraciones bogota'))?.hits ?? []
    expect(text(hit?.title ?? [])).toBe('Reunión sobre la [migración]')
    expect(text(hit?.excerpt ?? [])).toMatch(/^\[Bogotá\] · /)
  })

  it('wants every word, the phrase as it stands, and nothing of what is unwanted', async () => {
    expect(await titles('taller 2021')).toEqual(['Taller de fronteras'])
    expect(await titles('taller bogota')).toEqual([])
    expect(await titles('"ruta de hoja"')).toEqual([])
    expect(await titles('reunion -migracion')).not.toContain('Reunión sobre la migración')
    expect(await titles('reunion -migracion')).toContain('Reunión con <b>signos</b> & "comillas"')
    expect(await ask('-migracion')).toBeNull()
  })

  it('mends one typing error in a word that nothing holds, and says so', async () => {
    const found = await ask('reunion Bogta')
    expect(found?.hits.map(({ type }) => type)).toEqual(['meeting'])
    expect(found?.mended).toEqual([{ typed: 'Bogta', meant: 'Bogotá' }])
    expect((await ask('bogota'))?.mended).toEqual([])
    expect(await ask('"Bogta"')).toMatchObject({ hits: [], mended: [] })
    expect(await ask('xyzxyzxyz')).toMatchObject({ hits: [], counts: [], mended: [] })
  })

  it('gives what is found in other languages alone after the rest, and each record once', async () => {
    const found = await ask('workshop')
    expect(found?.hits).toMatchObject([{ foundIn: 'en', titleLang: 'en' }])
    expect((await ask('harbour'))?.hits).toMatchObject([{ foundIn: 'es', titleLang: 'en' }])
    expect((await ask('chile'))?.hits.filter(({ type }) => type === 'state')).toHaveLength(1)
  })

  it('counts by type whatever type is shown', async () => {
    const all = await ask('chile')
    const states = await ask('chile', { type: 'state' })
    expect(states?.counts).toEqual(all?.counts)
    expect(states?.hits.map(({ type, slug }) => [type, slug])).toEqual([['state', 'cl']])
    expect((await ask('chile', { type: 'link' }))?.hits).toEqual([])
  })

  it('goes on from page to page without a repetition, and ends', async () => {
    for (let each = 0; each <= hitsOnAPage; each++) {
      await published(editor, 'link', { ...definitionOf('link').empty(), label: inSpanish(`Enlace paginado ${each}`) })
    }
    const pages = [
      await titles('paginado'),
      await titles('paginado', { page: 2 }),
      await titles('paginado', { page: 3 }),
    ]
    expect(pages.map((page) => page.length)).toEqual([hitsOnAPage, 1, 0])
    expect(new Set(pages.flat()).size).toBe(hitsOnAPage + 1)
  })

  it('finds nothing that is not public', async () => {
    for (const question of ['secreto', 'borrador', 'retirada']) expect(await titles(question)).toEqual([])
  })

  it.each([
    '\'; drop table "SearchEntry"; --',
    'a & b | !c <-> (d:*)',
    "=es '=meeting' =es",
    '"""" "\'" -""',
    '\u0000\u0001',
    'reunión\u0000',
    '\ud800',
    '%_\\',
    '-- -a -"b c"',
    'de la el y',
    'x '.repeat(400),
    'ñ'.repeat(5000),
    '"'.repeat(300),
    '👩‍👩‍👧 🇨🇱',
    'ﬃ ½ №',
  ])('takes %j as a question like any other', async (question) => {
    await expect(ask(question)).resolves.not.toThrow()
    await expect(ask(question, { locale: 'pt', page: 999 })).resolves.not.toThrow()
  })

  it('answers whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (question) => {
        await ask(question)
      }),
      { numRuns: 60 },
    )
  })
})

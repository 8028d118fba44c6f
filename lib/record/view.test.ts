import { describe, expect, it } from 'vitest'
import type { RecordName } from './names.ts'
import { nameOf, namesOf, passage, sourcesOf } from './view.ts'

const inSpanish = (es: string) => ({ es, en: '', pt: '' })
const peru: RecordName = { type: 'state', label: { es: 'Perú', en: 'Peru', pt: 'Peru' }, slug: 'pe', iso2: 'PE' }

describe('another record', () => {
  it('is named in the reader’s language and leads to its page there', () => {
    expect(nameOf('1', peru, 'en')).toEqual({
      recordId: '1',
      name: { text: 'Peru', lang: 'en' },
      href: '/en/states/pe',
    })
  })

  it('is named without a link where it is not public', () => {
    expect(nameOf('1', { ...peru, slug: null }, 'es').href).toBeNull()
  })

  it('is left out where it has no name here, and the rest keep their order and what is said of them', () => {
    const references = [
      { record: 'draft', headCount: 3 },
      { record: '2', headCount: 1 },
      { record: '', headCount: null },
      { record: '1', headCount: 2 },
    ]
    const names = new Map([
      ['1', peru],
      ['2', { ...peru, label: inSpanish('Chile'), slug: 'cl' }],
    ])
    expect(namesOf(references, names, 'es').map(({ name, headCount }) => [name.text, headCount])).toEqual([
      ['Chile', 1],
      ['Perú', 2],
    ])
  })
})

describe('a passage', () => {
  it('is nothing where no language has more than space', () => {
    expect(passage({ es: ' \n', en: '', pt: '' }, 'es')).toBeNull()
    expect(passage({ es: '', en: 'Agenda', pt: '' }, 'es')).toEqual({ text: 'Agenda', lang: 'en' })
  })
})

describe('the sources', () => {
  const source = {
    id: 'a',
    label: inSpanish('Perfil'),
    url: 'https://example.org/',
    asOf: '',
    fields: ['title'],
    wording: 'Brussel',
  }

  it('stand once, with everything that was taken from each', () => {
    const views = sourcesOf(
      [
        source,
        { ...source, id: 'b', fields: ['start', 'end'], wording: 'March 16-17, 2023' },
        { ...source, id: 'c', asOf: '2024', fields: [], wording: '' },
      ],
      'en',
    )
    expect(views.map(({ id, passages }) => [id, passages.map(({ wording }) => wording)])).toEqual([
      ['a', ['Brussel', 'March 16-17, 2023']],
      ['c', []],
    ])
    expect(views[0]?.label).toEqual({ text: 'Perfil', lang: 'es' })
  })

  it.each(['javascript:alert(1)', 'https://', 'exam', ' https://example.org', 'ftp://example.org'])(
    'lead nowhere by %s',
    (url) => {
      expect(sourcesOf([{ ...source, url }], 'es')[0]?.url).toBeNull()
    },
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#lib/content/canonical.ts'
import type { Content } from '#lib/content/definition.ts'
import type { Fields } from '#lib/content/field.ts'
import { locales } from '#lib/i18n/locales.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes } from '#lib/record-types.ts'
import { halves, wholes } from '../../e2e/fixtures/contents.ts'
import { redacted } from './content.ts'
import { Wanted } from './words.ts'

const name = 'Ana Pérez'
const wanted = new Wanted([name, 'ana.perez@example.org'])
const records = () => ['0b6d2f4e-8f5d-4f8b-9d52-0a7d0f6b1c2d']

/** The same content with the name in some of its texts. */
function naming(fields: Fields, content: Content, where: (at: string) => boolean, at = ''): Content {
  const put = (text: string, path: string) => (where(path) ? `${text.slice(0, 30)} ${name} ${text.slice(30)}` : text)
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => {
      const path = `${at}/${key}`
      const shape = fields[key]?.shape
      if (shape?.is === 'text') return [key, put(value as string, path)]
      if (shape?.is === 'localized') {
        const text = value as Record<string, string>
        return [
          key,
          Object.fromEntries(locales.map((locale) => [locale, put(text[locale] ?? '', `${path}/${locale}`)])),
        ]
      }
      if (shape?.is === 'items') {
        return [key, (value as Content[]).map((item, n) => naming(shape.of, item, where, `${path}/${n}`))]
      }
      return [key, value]
    }),
  )
}

describe.each(allRecordTypes)('a redacted %s', (type) => {
  const { fields, draft, publishable } = definitionOf(type)

  it('holds none of the words, and is else what it was', () => {
    fc.assert(
      fc.property(halves(type, records), fc.func(fc.boolean()), (content, where) => {
        const named = naming(fields, content, where)
        if (!draft.safeParse(named).success) return
        const left = redacted(fields, named, wanted)
        expect(wanted.isIn(canonicalJson(left).replaceAll('\\n', ' '))).toBe(false)
        expect(draft.safeParse(left).data).toEqual(left)
        expect(redacted(fields, content, new Wanted(['Nadie Ninguno']))).toEqual(content)
        expect(Object.keys(left)).toEqual(Object.keys(content))
      }),
      { numRuns: 40 },
    )
  })

  it('may still become public where it might before', () => {
    fc.assert(
      fc.property(wholes(type, records), fc.func(fc.boolean()), (content, where) => {
        const named = naming(fields, content, where)
        if (!publishable.safeParse(named).success) return
        expect(publishable.safeParse(redacted(fields, named, wanted)).error).toBeUndefined()
      }),
      { numRuns: 40 },
    )
  })
})

describe('redacted content', () => {
  const contact = { ...definitionOf('contact').empty(), role: { es: 'Coordinadora', en: 'Coordinator', pt: '' } }
  const of = (changes: Content) => redacted(definitionOf('contact').fields, { ...contact, ...changes }, wanted)

  it('marks what is gone in the language of the text', () => {
    const role = { es: `${name}, coordinadora`, en: `${name}, coordinator`, pt: '' }
    expect(of({ role }).role).toEqual({ es: '[suprimido], coordinadora', en: '[removed], coordinator', pt: '' })
  })

  it('leaves empty what takes no marker', () => {
    expect(of({ email: 'Ana.Perez@example.org', person: name })).toMatchObject({ email: '', person: '[suprimido]' })
  })

  it('takes an address that must be there to where nothing is', () => {
    const url = 'https://ana-perez.example.org/'
    const links = [{ id: records()[0], language: 'es', url, status: 'unknown' }]
    const { fields, empty } = definitionOf('document')
    expect(redacted(fields, { ...empty(), links }, wanted).links).toMatchObject([{ url: 'https://removed.invalid/' }])
  })

  it('drops the item of a removed file, and no other', () => {
    const [one, two] = ['3f0c2f7e-8f5d-4f8b-9d52-0a7d0f6b1c2d', '4f0c2f7e-8f5d-4f8b-9d52-0a7d0f6b1c2d'] as const
    const files = [one, two].map((file) => ({ id: file, language: 'es', file, status: 'unknown' }))
    const { fields, empty } = definitionOf('document')
    const left = redacted(fields, { ...empty(), files }, wanted, new Set([one]))
    expect(left.files).toEqual([files[1]])
  })

  it('takes no word of a closed list for a name', () => {
    const held = { ...definitionOf('meeting').empty(), status: 'held', staffNote: 'Held: presente' }
    const left = redacted(definitionOf('meeting').fields, held, new Wanted(['Held']))
    expect(left).toMatchObject({ status: 'held', staffNote: '[suprimido]: presente' })
  })

  it('shortens what no marker fits into', () => {
    const acronym = { es: `${name} ${'x'.repeat(30)}`, en: '', pt: '' }
    const { fields, empty } = definitionOf('organization')
    expect(redacted(fields, { ...empty(), acronym }, wanted).acronym).toEqual({
      ...acronym,
      es: expect.not.stringContaining('Ana'),
    })
  })
})

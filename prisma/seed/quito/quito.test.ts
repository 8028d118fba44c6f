import { describe, expect, it } from 'vitest'
import type { LocalizedText } from '#lib/action/result.ts'
import { countryName } from '#lib/i18n/country.ts'
import { slugify } from '#lib/i18n/fold.ts'
import { locales } from '#lib/i18n/locales.ts'
import { meeting } from '#lib/record/meeting/schema.ts'
import { state, stateName } from '#lib/record/state/schema.ts'
import { thematicArea } from '#lib/record/thematic-area/schema.ts'
import { workingGroup } from '#lib/record/working-group/schema.ts'
import { meetings } from './meetings.ts'
import { listUnder, page } from './source/list-under.ts'
import { memberStates, observerStates, states } from './states.ts'
import { themes } from './themes.ts'
import { workingGroups } from './working-groups.ts'

/** What the sources of a record wrote, by their lists of fields. */
const wordingOf = ({ sources }: { sources: { fields: string[]; wording: string }[] }) =>
  Object.fromEntries(sources.map(({ fields, wording }) => [fields.join(' '), wording]))

const theOne = <T>(found: T[]): T => {
  expect(found).toHaveLength(1)
  return found[0] as T
}

const everything = [...states, ...themes, ...workingGroups, ...meetings]

describe('states', () => {
  it('are the page’s thirteen members and nine observers, in its order and its words', () => {
    const written = (list: typeof states) => list.map(({ content }) => content.sources[0]?.wording)
    expect(written(memberStates)).toEqual(listUnder('Member States (13 Member States)'))
    expect(written(observerStates)).toEqual(listUnder('Observer States'))
    expect([memberStates.length, observerStates.length]).toEqual([13, 9])
    expect(new Set(states.map(({ content }) => content.iso2)).size).toBe(22)
  })

  it('are shown by CLDR’s names, which for all but three are the page’s own', () => {
    const differing = states
      .map(({ content }) => [content.sources[0]?.wording, stateName(content, 'en')])
      .filter(([written, shown]) => written !== shown)
    expect(differing).toEqual([
      ['Italia', 'Italy'],
      ['Netherlands, The', 'Netherlands'],
      ['United States of America', 'United States'],
    ])
    for (const { content } of states) {
      expect(content.name).toEqual({ es: '', en: '', pt: '' })
      for (const locale of locales) expect(stateName(content, locale)).toBe(countryName(content.iso2, locale))
    }
  })

  it('keep “Netherlands, The” for sorting, and the full name of the United States', () => {
    const byCode = (code: string) => theOne(states.filter(({ content }) => content.iso2 === code)).content
    expect(byCode('NL').sortName).toEqual({ es: '', en: 'Netherlands, The', pt: '' })
    expect(wordingOf(byCode('NL'))).toEqual({ 'name sortName': 'Netherlands, The' })
    expect(byCode('US').formalName.en).toBe('United States of America')
    expect(wordingOf(byCode('IT'))).toEqual({ name: 'Italia' })
  })
})

describe('themes', () => {
  it('are the page’s twelve, in its order and its words', () => {
    const list = listUnder('Current Thematic Focus')
    expect(themes.map(({ content }) => content.sources[0]?.wording)).toEqual(list)
    expect(list).toHaveLength(12)
    expect(themes.map(({ content }) => content.name.en)).toEqual(
      list.map((name) => (name === 'HIV AIDS' ? 'HIV/AIDS' : name)),
    )
  })

  it('bear the names of the process in Spanish and Portuguese', () => {
    const named = (en: string) => theOne(themes.filter(({ content }) => content.name.en === en)).content.name
    expect(named('HIV/AIDS')).toEqual({ es: 'VIH/sida', en: 'HIV/AIDS', pt: 'HIV/aids' })
    expect(named('Guidance centers').es).toBe('Centros de orientación')
    expect(named('Guidance centers').pt).toBe('Centros de orientação')
    expect(named('Human trafficking')).toMatchObject({ es: 'Trata de personas', pt: 'Tráfico de pessoas' })
    expect(named('Migratory Regularization')).toMatchObject({
      es: 'Regularización migratoria',
      pt: 'Regularização migratória',
    })
    expect(named('Socio-economic insertion')).toMatchObject({
      es: 'Inserción socioeconómica',
      pt: 'Inserção socioeconômica',
    })
    expect(named('Host Communities and Local Governments').es).toContain('Comunidades de acogida')
    expect(named('Host Communities and Local Governments').pt).toContain('Comunidades de acolhida')
  })
})

describe('working groups', () => {
  it('are the page’s six, in its order, letter for letter', () => {
    const list = listUnder('Working Groups')
    expect(workingGroups.map(({ content }) => content.name.en)).toEqual(list)
    expect(workingGroups.map(({ content }) => content.sources[0]?.wording)).toEqual(list)
    expect(list).toHaveLength(6)
    for (const { content } of workingGroups) {
      expect(content.name.es).toMatch(/^Grupo de trabajo sobre /)
      expect(content.name.pt).toMatch(/^Grupo de trabalho sobre /)
    }
  })

  it('have no lead, mandate or term, for the page gives none', () => {
    for (const { content } of workingGroups) {
      expect(content).toMatchObject({ leads: [], from: '', to: '', mandate: { es: '', en: '', pt: '' } })
    }
  })
})

describe('all of it', () => {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : []
  }

  it('may become public as it is', () => {
    const kept = [
      ...states.map(({ content }) => [state.publishable.parse(content), content]),
      ...themes.map(({ content }) => [thematicArea.publishable.parse(content), content]),
      ...workingGroups.map(({ content }) => [workingGroup.publishable.parse(content), content]),
      ...meetings.map(({ content }) => [meeting.publishable.parse(content), content]),
    ]
    expect(kept).toHaveLength(22 + 12 + 6 + 18)
    for (const [parsed, content] of kept) expect(parsed).toEqual(content)
  })

  it('has an id for every record and every source, no two alike', () => {
    const ids = everything.flatMap(({ id, content }) => [id, ...content.sources.map((source) => source.id)])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(22 * 2 + 12 * 2 + 6 * 2 + 18 * 4)
  })

  it('names a source, in three languages, for what it says', () => {
    for (const { content } of everything) {
      for (const { label, url, fields, wording } of content.sources) {
        expect(locales.filter((locale) => label[locale] === '')).toEqual([])
        expect(url).toMatch(/^https:\/\/iom\.int\//)
        expect(wording).not.toBe('')
        for (const field of fields) expect(content).toHaveProperty(field)
      }
    }
  })

  it('shows no non-breaking space, nor a space too many', () => {
    for (const text of everything.flatMap(({ content }) => texts(content))) {
      expect(text).not.toMatch(/[\u00a0\u2007\u202f]| {2}|^\s|\s$/)
      expect(text).toBe(text.normalize('NFC'))
    }
    expect(page).toMatch(/\u00a0/)
  })

  it('names themes and groups in all three languages, and titles in the one that they exist in', () => {
    const complete = (text: LocalizedText) => locales.every((locale) => text[locale] !== '')
    for (const { content } of [...themes, ...workingGroups]) expect(complete(content.name)).toBe(true)
    for (const { content } of meetings) expect([content.title.es, content.title.pt]).toEqual(['', ''])
  })

  it('makes addresses that do not collide within a type', () => {
    const slugs = [
      ...themes.map(({ content }) => slugify(thematicArea.slug(content).from, 'themes')),
      ...workingGroups.map(({ content }) => slugify(workingGroup.slug(content).from, 'working-groups')),
      ...meetings.map(({ content }) => slugify(meeting.slug(content).from, 'meetings')),
    ]
    expect(new Set(slugs).size).toBe(slugs.length)
  })
})

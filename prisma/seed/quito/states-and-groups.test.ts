import { describe, expect, it } from 'vitest'
import { countryName } from '#lib/i18n/country.ts'
import { locales } from '#lib/i18n/locales.ts'
import { stateName } from '#lib/record/state/schema.ts'
import { listUnder } from './source/list-under.ts'
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

  it('have no lead, mandate, theme or term, for the page gives none', () => {
    for (const { content } of workingGroups) {
      expect(content).toMatchObject({ leads: [], themes: [], from: '', to: '', mandate: { es: '', en: '', pt: '' } })
    }
  })
})

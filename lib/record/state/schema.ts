import { defineContent } from '#lib/content/definition.ts'
import { type ContentOf, choice, formatted, localized } from '#lib/content/field.ts'
import { countryName, isCountry } from '#lib/i18n/country.ts'
import { foldWords } from '#lib/i18n/fold.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { slug, sources, staffNote } from '../shared-fields.ts'

export const stateKinds = ['state', 'territory'] as const

const fields = {
  iso2: formatted({ max: 2, required: true, grammar: isCountry, problem: 'iso2' }),
  slug: slug(),
  kind: choice(stateKinds),
  /** Short names only where CLDR's are overridden. */
  name: localized({ max: 200 }),
  formalName: localized({ max: 300 }),
  /** Under what it stands in an alphabetical list, such as "Netherlands, The". */
  sortName: localized({ max: 200 }),
  sources: sources(),
  staffNote: staffNote(),
}

export type StateContent = ContentOf<typeof fields>

/** The short name in one language: the override, else CLDR's. Source: Unicode CLDR territory names, as Intl has them. */
export const stateName = ({ name, iso2 }: Pick<StateContent, 'name' | 'iso2'>, locale: Locale): string =>
  name[locale] || (isCountry(iso2) ? countryName(iso2, locale) : iso2)

export const state = defineContent({
  type: 'state',
  fields,
  upgrades: [],
  rules: [],
  label: (content) => ({
    es: stateName(content, 'es'),
    en: stateName(content, 'en'),
    pt: stateName(content, 'pt'),
  }),
  sortKey: (content) => foldWords(content.sortName.es || stateName(content, 'es')),
  parties: () => [],
  slug: ({ iso2 }) => ({ from: iso2.toLowerCase(), year: '' }),
  search: (content, locale) => ({
    title: stateName(content, locale),
    otherNames: [content.iso2, ...locales.map((other) => stateName(content, other))],
    body: content.formalName[locale],
  }),
})

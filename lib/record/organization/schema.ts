import { defineContent } from '#lib/content/definition.ts'
import { type ContentOf, choice, localized } from '#lib/content/field.ts'
import { foldWords } from '#lib/i18n/fold.ts'
import { locales } from '#lib/i18n/locales.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { sources, staffNote } from '../shared-fields.ts'

export const organizationKinds = [
  'un',
  'intergovernmental',
  'financialInstitution',
  'regionalBloc',
  'redCrossMovement',
  'platform',
  'ngo',
  'academia',
  'private',
  'unknown',
] as const

const fields = {
  name: localized({ max: 300, required: true }),
  acronym: localized({ max: 40 }),
  kind: choice(organizationKinds, 'unknown'),
  sources: sources(),
  staffNote: staffNote(),
}

export type OrganizationContent = ContentOf<typeof fields>

export const organization = defineContent({
  type: 'organization',
  fields,
  upgrades: [],
  rules: [],
  label: ({ name }) => name,
  sortKey: ({ name }) => foldWords(readIn(name, 'es').text),
  search: ({ name, acronym }, locale) => ({
    title: readIn(name, locale).text,
    otherNames: locales.flatMap((each) => [acronym[each], name[each]]),
    body: readIn(acronym, locale).text,
  }),
})

import { defineContent } from '#lib/content/definition.ts'
import { type ContentOf, choice, localized, references } from '#lib/content/field.ts'
import { foldWords } from '#lib/i18n/fold.ts'
import { partyTypes } from '#lib/record-types.ts'
import { endsNotBeforeItBegins } from '../dated-term.ts'
import { partialDate, slug, sources, staffNote } from '../shared-fields.ts'

export const workingGroupKinds = ['workingGroup', 'steeringCommittee', 'adHoc'] as const

const fields = {
  name: localized({ max: 300, required: true }),
  slug: slug(),
  kind: choice(workingGroupKinds),
  mandate: localized({ max: 10_000 }),
  leads: references(partyTypes),
  themes: references(['thematicArea']),
  from: partialDate(),
  to: partialDate(),
  sources: sources(),
  staffNote: staffNote(),
}

export type WorkingGroupContent = ContentOf<typeof fields>

export const workingGroup = defineContent({
  type: 'workingGroup',
  fields,
  upgrades: [(content) => ({ ...content, themes: [] })],
  rules: [({ from, to }) => endsNotBeforeItBegins(from, to, 'to')],
  label: ({ name }) => name,
  sortKey: ({ name }) => foldWords(name.es || name.en || name.pt),
  parties: ({ leads }) => leads.map(({ record }) => record).filter(Boolean),
  slug: ({ name, from }) => ({ from: name.en || name.es || name.pt, year: from.slice(0, 4) }),
  search: ({ name, mandate }, locale) => ({
    title: name[locale] || name.es || name.en || name.pt,
    body: mandate[locale],
  }),
})

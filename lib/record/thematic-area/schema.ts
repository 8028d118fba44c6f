import { defineContent } from '#lib/content/definition.ts'
import { type ContentOf, localized } from '#lib/content/field.ts'
import { foldWords } from '#lib/i18n/fold.ts'
import { endsNotBeforeItBegins } from '../dated-term.ts'
import { partialDate, slug, sources, staffNote } from '../shared-fields.ts'

const fields = {
  name: localized({ max: 300, required: true }),
  slug: slug(),
  description: localized({ max: 10_000 }),
  from: partialDate(),
  to: partialDate(),
  sources: sources(),
  staffNote: staffNote(),
}

export type ThematicAreaContent = ContentOf<typeof fields>

export const thematicArea = defineContent({
  type: 'thematicArea',
  fields,
  upgrades: [],
  rules: [({ from, to }) => endsNotBeforeItBegins(from, to, 'to')],
  label: ({ name }) => name,
  sortKey: ({ name }) => foldWords(name.es || name.en || name.pt),
  parties: () => [],
  slug: ({ name, from }) => ({ from: name.en || name.es || name.pt, year: from.slice(0, 4) }),
  search: ({ name, description }, locale) => ({
    title: name[locale] || name.es || name.en || name.pt,
    body: description[locale],
  }),
})

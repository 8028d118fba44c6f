import { defineContent } from '#lib/content/definition.ts'
import { type ContentOf, choice, localized } from '#lib/content/field.ts'
import { foldWords } from '#lib/i18n/fold.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { sources, staffNote, webAddress } from '../shared-fields.ts'

/** Under which heading of the profile a link stands. */
export const linkCategories = ['documents', 'website', 'related'] as const

const fields = {
  label: localized({ max: 300, required: true }),
  /** Empty where a source names the link and gives no address: none is invented. */
  url: webAddress(),
  category: choice(linkCategories, 'related'),
  sources: sources(),
  staffNote: staffNote(),
}

export type LinkContent = ContentOf<typeof fields>

export const link = defineContent({
  type: 'link',
  fields,
  upgrades: [],
  rules: [],
  label: ({ label }) => label,
  sortKey: ({ label }) => foldWords(readIn(label, 'es').text),
  search: ({ label, url }, locale) => ({ title: readIn(label, locale).text, body: url }),
})

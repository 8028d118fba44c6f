import { audiences, defineContent } from '#lib/content/definition.ts'
import { type ContentOf, choice, file, items, localized, reference, references, text } from '#lib/content/field.ts'
import { formatDate, today } from '#lib/date/format.ts'
import { parsePartialDate } from '#lib/date/partial-date.ts'
import { locales } from '#lib/i18n/locales.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import { partialDate, slug, sources, staffNote, webAddress } from '../shared-fields.ts'

export const documentTypes = [
  'declaration',
  'jointDeclaration',
  'planOfAction',
  'roadMap',
  'conceptNote',
  'agenda',
  'minutes',
  'report',
  'termsOfReference',
  'press',
] as const
export const linkStatuses = ['original', 'officialTranslation', 'unofficialTranslation', 'unknown'] as const

const fields = {
  title: localized({ max: 500, required: true }),
  slug: slug(),
  type: choice(documentTypes),
  /** Its number or code, where it has one. */
  symbol: text({ max: 100 }),
  adoptedAt: reference(['meeting']),
  adoptedOn: partialDate(),
  links: items({
    language: choice(locales),
    url: webAddress({ required: true }),
    status: choice(linkStatuses, 'unknown'),
  }),
  /** Kept here, one a language; `links` are outside. */
  files: items(
    { language: choice(locales), file: file({ required: true }), status: choice(linkStatuses, 'unknown') },
    { key: 'language' },
  ),
  themes: references(['thematicArea']),
  workingGroups: references(['workingGroup']),
  supersedes: references(['document']),
  visibility: choice(audiences),
  /** The day from which the public may have it. */
  embargo: partialDate(),
  sources: sources(),
  staffNote: staffNote(),
}

export type DocumentContent = ContentOf<typeof fields>

/** Whether the public would be shown what is not to be shown before a later day. */
const isTooEarly = (embargo: string) => (parsePartialDate(embargo)?.latest ?? '') > today()

export const document = defineContent({
  type: 'document',
  fields,
  upgrades: [(content) => ({ ...content, files: [] })],
  rules: [
    ({ visibility, embargo }) =>
      visibility === 'public' && isTooEarly(embargo) ? [{ path: ['embargo'], problem: 'embargoed' }] : [],
  ],
  label: ({ title }) => title,
  sortKey: ({ adoptedOn }) => adoptedOn,
  partOf: ({ adoptedAt }) => adoptedAt,
  audience: ({ visibility }) => visibility,
  slug: ({ title, adoptedOn }) => ({ from: readIn(title, 'es').text, year: adoptedOn.slice(0, 4) }),
  search: ({ title, type, symbol, adoptedOn }, locale) => ({
    title: readIn(title, locale).text,
    body: [translator(locale)(`terms.documentType.${type}`), symbol, formatDate(adoptedOn, locale)]
      .filter(Boolean)
      .join('\n'),
  }),
})

import { defineContent } from '#lib/content/definition.ts'
import { type ContentOf, choice, reference, references } from '#lib/content/field.ts'
import { formatRange } from '#lib/date/format.ts'
import { inEveryLanguage } from '#lib/i18n/in-every-language.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { translator } from '#lib/i18n/translator.ts'
import { partyTypes } from '#lib/record-types.ts'
import { endsNotBeforeItBegins } from '../dated-term.ts'
import { partialDate, sources, staffNote } from '../shared-fields.ts'

export const presidencyKinds = ['chair', 'coChair'] as const
export const termStates = ['designated', 'acting', 'extended', 'handedOver', 'unknown'] as const

const fields = {
  party: reference(partyTypes, { required: true }),
  kind: choice(presidencyKinds),
  announced: partialDate(),
  from: partialDate(),
  to: partialDate(),
  rounds: references(['round']),
  state: choice(termStates, 'unknown'),
  sources: sources(),
  staffNote: staffNote(),
}

export type PresidencyContent = ContentOf<typeof fields>

export const presidency = defineContent({
  type: 'presidency',
  fields,
  upgrades: [],
  // Terms of years alone overlap by nature, so no rule forbids an overlap.
  rules: [({ from, to }) => endsNotBeforeItBegins(from, to, 'to')],
  namedAfterParties: true,
  label: ({ party, from, to }, nameOf) =>
    inEveryLanguage((locale) => {
      const name = readIn(nameOf(party), locale).text
      const term = formatRange(from, to, locale)
      return name && term ? `${name} (${term})` : name || term
    }),
  sortKey: ({ from, to }) => from || to,
  parties: ({ party }) => [party].filter(Boolean),
  search: ({ party, kind, from, to }, locale, nameOf) => ({
    title: readIn(nameOf(party), locale).text,
    body: [
      translator(locale)(`terms.presidencyKind.${kind}`),
      translator(locale)('terms.presidency'),
      formatRange(from, to, locale),
    ]
      .filter(Boolean)
      .join('\n'),
  }),
})

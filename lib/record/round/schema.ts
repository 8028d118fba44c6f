import { defineContent } from '#lib/content/definition.ts'
import { type ContentOf, count, localized, reference } from '#lib/content/field.ts'
import { inEveryLanguage } from '#lib/i18n/in-every-language.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { readIn } from '#lib/i18n/localized.ts'
import { roman } from '#lib/i18n/roman.ts'
import { translator } from '#lib/i18n/translator.ts'
import { endsNotBeforeItBegins } from '../dated-term.ts'
import { partialDate, sources, staffNote } from '../shared-fields.ts'

const fields = {
  number: count({ min: 1, max: 999, required: true }),
  /** A chapter's name is not its venue: chapter San José met in Bogotá. */
  chapter: localized({ max: 200 }),
  host: reference(['state']),
  opened: partialDate(),
  closed: partialDate(),
  sources: sources(),
  staffNote: staffNote(),
}

export type RoundContent = ContentOf<typeof fields>

/** `Ronda IX`, `Round IX`; without its number while that is not typed yet. */
export const roundName = ({ number }: Pick<RoundContent, 'number'>, locale: Locale): string =>
  number === null
    ? translator(locale)('terms.recordType.round')
    : translator(locale)('terms.roundNumber', { number: roman(number) })

export const round = defineContent({
  type: 'round',
  fields,
  upgrades: [],
  rules: [({ opened, closed }) => endsNotBeforeItBegins(opened, closed, 'closed')],
  label: (content) =>
    inEveryLanguage((locale) =>
      [roundName(content, locale), readIn(content.chapter, locale).text].filter(Boolean).join(' · '),
    ),
  sortKey: ({ number }) => String(number ?? 0).padStart(3, '0'),
  parties: ({ host }) => [host].filter(Boolean),
  search: (content, locale) => ({
    title: roundName(content, locale),
    body: [content.chapter[locale], String(content.number ?? '')].filter(Boolean).join('\n'),
  }),
})

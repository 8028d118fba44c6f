import 'server-only'
import { database } from '#lib/db/client.ts'
import { inEveryLanguage } from '#lib/i18n/in-every-language.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Choice } from '#lib/list/narrow.ts'
import type { RecordType } from '#lib/record-types.ts'
import type { Filter } from './narrowed-list.ts'
import { namesOfRecords } from './published-names.ts'

/** By one of a closed list of words, in its order. */
export function wordFilter<Word extends string>(
  facet: string,
  words: readonly Word[],
  textOf: (word: Word, locale: Locale) => string,
): Filter {
  const choiceOf = (word: Word): Choice => ({
    value: word,
    text: inEveryLanguage((locale) => textOf(word, locale)),
    facets: [`${facet}:${word}`],
  })
  return {
    choices: () => words.map(choiceOf),
    meaning(value) {
      const word = words.find((each) => each === value)
      return word === undefined ? null : choiceOf(word)
    },
  }
}

const yearChoice = (year: string): Choice => ({
  value: year,
  text: inEveryLanguage(() => year),
  facets: [`year:${year}`],
})

/** By the year of the facet `year`, the newest first. A year without records is a year all the same. */
export const yearFilter: Filter = {
  choices: (valuesOf) => valuesOf('year').toSorted().reverse().map(yearChoice),
  meaning: yearChoice,
}

/** By the published records of a type whose ids the records of the list have as a facet; said by their slugs, former ones too. */
export function recordFilter(facet: string, type: Extract<RecordType, 'thematicArea' | 'workingGroup'>): Filter {
  const choicesOf = async (recordIds: readonly string[]): Promise<Choice[]> => {
    const names = await namesOfRecords(recordIds.map((recordId) => ({ type, recordId })))
    return [...names].map(([recordId, { label, slug }]) => ({
      value: slug ?? '',
      text: label,
      facets: [`${facet}:${recordId}`],
    }))
  }
  return {
    choices: (valuesOf) => choicesOf(valuesOf(facet)),
    async meaning(slug) {
      const alias = await database().slugAlias.findUnique({ where: { type_slug: { type, slug } } })
      return alias ? ((await choicesOf([alias.recordId])).at(0) ?? null) : null
    },
  }
}

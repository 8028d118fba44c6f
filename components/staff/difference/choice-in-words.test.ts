import { expect, test } from 'vitest'
import * as z from 'zod'
import type { Fields } from '#lib/content/field.ts'
import { locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes } from '#lib/record-types.ts'
import { choiceInWords } from './choice-in-words.ts'

/** Every closed list of words among the fields, those of list items too. */
function choicesIn(fields: Fields, at: string[] = []): { names: string[]; values: string[] }[] {
  return Object.entries(fields).flatMap(([name, { draft, shape }]) => {
    const names = [...at, name]
    if (shape.is === 'items') return choicesIn(shape.of, names)
    return draft instanceof z.ZodEnum ? [{ names, values: draft.options.map(String) }] : []
  })
}

test('every value of every closed list has a word in each language', () => {
  const choices = allRecordTypes.flatMap((type) =>
    choicesIn(definitionOf(type).fields).map((choice) => ({ type, ...choice })),
  )
  expect(choices.length).toBeGreaterThan(4)
  for (const { type, names, values } of choices) {
    for (const value of values) {
      for (const locale of locales) {
        expect(
          choiceInWords(translator(locale), type, names, value),
          `${type} ${names.join('/')} ${value}`,
        ).toBeTruthy()
      }
    }
  }
})

test('a value that is none of today’s has no word', () => {
  expect(choiceInWords(translator('es'), 'meeting', ['status'], 'forgotten')).toBeUndefined()
  expect(choiceInWords(translator('es'), 'meeting', ['city'], 'held')).toBeUndefined()
})

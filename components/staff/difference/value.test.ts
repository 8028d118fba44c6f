import { expect, test } from 'vitest'
import type { Fields } from '#lib/content/field.ts'
import { translator } from '#lib/i18n/translator.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes } from '#lib/record-types.ts'
import { dateFields, valueInWords } from './value.tsx'

/** The names of the fields that hold a partial date: what is none is refused as none. */
function datesIn(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, { publishable, shape }]) => {
    if (shape.is === 'items') return datesIn(shape.of)
    const { error } = publishable.safeParse('no date')
    return error?.issues.some(({ message }) => message === 'date') ? [name] : []
  })
}

test('every partial date of every type is written out', () => {
  const found = new Set(allRecordTypes.flatMap((type) => datesIn(definitionOf(type).fields)))
  expect([...dateFields].sort()).toEqual([...found].sort())
})

test('what a status changed to is told in words, though elsewhere a field of that name holds a date', () => {
  const shown = (field: string, value: string) =>
    valueInWords(translator('en'), 'meeting', ['statusChanges', field], value, 'en')
  expect(shown('to', 'postponed')).toBe('Postponement')
  expect(shown('announced', '2024-01')).toBe('January 2024')
  expect(valueInWords(translator('en'), 'workingGroup', ['to'], '2024-01', 'en')).toBe('January 2024')
})

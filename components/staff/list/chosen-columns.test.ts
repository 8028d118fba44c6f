import { describe, expect, test } from 'vitest'
import { locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes } from '#lib/record-types.ts'
import { listAddress, listQueryOf } from '#lib/revision/list-query.ts'
import { columnsOf, columnTitle, readFor, tidyColumns } from './chosen-columns.ts'
import { lookOf } from './columns.ts'

const shown = (type: Parameters<typeof columnsOf>[0], chosen?: string[]) =>
  columnsOf(type, chosen).flatMap((column) => (column.shown ? column.key : []))

describe('the columns of a list', () => {
  test('are at first those that most want: of meetings, whether they were held', () => {
    expect(shown('meeting')).toEqual(['status', 'lifecycle', 'work', 'updatedAt'])
  })

  test('are those that somebody chose, in their own order', () => {
    expect(shown('meeting', ['updatedAt', 'city', 'status'])).toEqual(['status', 'city', 'updatedAt'])
    expect(shown('meeting', [])).toEqual([])
  })

  test.each(allRecordTypes)(
    'of %s each have a key of their own, and a title of their own in every language',
    (type) => {
      const columns = columnsOf(type, undefined)
      for (const locale of locales) {
        const titles = columns.map((column) => columnTitle(translator(locale), type, column))
        expect(new Set(titles).size).toBe(columns.length)
      }
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
      expect(
        tidyColumns(type, listQueryOf(type, { columns: columns.map(({ key }) => key).join('.') }).columns),
      ).toEqual(columns.map(({ key }) => key))
    },
  )

  test.each(allRecordTypes)('of %s say nothing amiss of a record that says nothing yet', (type) => {
    const content = definitionOf(type).empty()
    const wording = { t: translator('en'), locale: 'en', nameOf: () => ({ es: '', en: '', pt: '' }) } as const
    for (const { words } of lookOf(type)?.columns ?? [])
      expect(words(content, wording)).not.toMatch(/unknown|undefined/i)
  })
})

describe('a choice in the address', () => {
  test('goes without saying where it is what is shown at first', () => {
    const query = listQueryOf('meeting', { columns: ['', 'status', 'lifecycle', 'work', 'updatedAt'] })
    const columns = tidyColumns('meeting', query.columns)
    expect(listAddress('meeting', { ...query, columns })).toBe('/admin/meetings')
  })

  test('is short, and holds nothing that the type does not have', () => {
    const query = listQueryOf('meeting', { columns: 'city.acronym.__proto__.status' })
    const columns = tidyColumns('meeting', query.columns)
    expect(listAddress('meeting', { ...query, columns })).toBe('/admin/meetings?columns=status.city')
  })
})

describe('what is read of the records', () => {
  test('is nothing where the rows say it all', () => {
    expect(readFor('thematicArea', columnsOf('thematicArea', undefined))).toBeNull()
    expect(readFor('meeting', columnsOf('meeting', ['lifecycle', 'languages']))).toBeNull()
  })

  test('names other records only where a column does', () => {
    expect(readFor('meeting', columnsOf('meeting', undefined))).toEqual([])
    expect(readFor('meeting', columnsOf('meeting', ['hosts', 'round']))).toEqual(['hosts', 'round'])
    expect(readFor('membership', columnsOf('membership', []))).toEqual(['party'])
  })
})

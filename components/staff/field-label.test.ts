import { describe, expect, it } from 'vitest'
import type { Fields } from '#lib/content/field.ts'
import { locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes } from '#lib/record-types.ts'
import { fieldHelp, fieldLabel } from './field-label.ts'

/** Every field of a declaration, those of list items too, as a path of names. */
function pathsOf(fields: Fields, at = ''): string[] {
  return Object.entries(fields).flatMap(([name, { shape }]) => [
    at + name,
    ...(shape.is === 'items' ? pathsOf(shape.of, `${at}${name}/`) : []),
  ])
}

describe.each(locales)('in %s', (locale) => {
  const t = translator(locale)

  it.each(allRecordTypes)('every field of a %s has a name', (type) => {
    const unnamed = pathsOf(definitionOf(type).fields).filter((path) => fieldLabel(t, type, path) === path)
    expect(unnamed).toEqual([])
  })
})

const t = translator('en')

it('calls a field that the declaration no longer has by its own name', () => {
  expect(fieldLabel(t, 'state', 'abolished')).toBe('abolished')
  expect(fieldLabel(t, 'state', 'shared.slug')).toBe('shared.slug')
})

it('has help for those that need it alone', () => {
  expect(fieldHelp(t, 'meeting', 'participants/headCount')).toBe('Empty where unknown.')
  expect(fieldHelp(t, 'meeting', 'kind')).toBeUndefined()
})

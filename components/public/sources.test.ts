import { expect, it } from 'vitest'
import { translator } from '#lib/i18n/translator.ts'
import { definitionOf } from '#lib/record/definitions.ts'
import { allRecordTypes } from '#lib/record-types.ts'
import { namesOfFields } from './sources.tsx'

/** Fields that no source speaks for. */
const ownMatter = ['slug', 'sources', 'staffNote', 'corrections']

it.each(allRecordTypes)('a source of a %s speaks for its fields in words', (type) => {
  const fields = Object.keys(definitionOf(type).fields).filter((field) => !ownMatter.includes(field))
  for (const field of fields) expect(namesOfFields([field], translator('en')), field).not.toBe(field)
})

it('what two fields are called alike is said once, and a field that is no more is named as it was', () => {
  expect(namesOfFields(['start', 'end', 'city', 'minutesTaker'], translator('es'))).toBe(
    'Fecha · Ciudad · minutesTaker',
  )
})

import { expect, it } from 'vitest'
import { definitionOf } from '#lib/record/definitions.ts'
import { lackingIn } from './lacking.ts'

const { fields, empty } = definitionOf('meeting')

it('names the texts that another language has, those of list items too', () => {
  const content = {
    ...empty(),
    title: { es: 'Reunión', en: 'Meeting', pt: '' },
    city: { es: 'Quito', en: '', pt: '' },
    sources: [{ id: 'a', label: { es: '', en: 'Profile', pt: '' }, url: '', asOf: '', fields: [], wording: '' }],
  }
  expect(lackingIn(fields, content, 'es')).toEqual(['sources.0.label'])
  expect(lackingIn(fields, content, 'en')).toEqual(['city'])
  expect(lackingIn(fields, content, 'pt')).toEqual(['title', 'city', 'sources.0.label'])
})

it('does not miss what no language has', () => {
  expect(lackingIn(fields, empty(), 'es')).toEqual([])
})

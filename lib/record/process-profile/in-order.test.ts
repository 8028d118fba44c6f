import { expect, it } from 'vitest'
import { inOrderOfProfile } from './in-order.ts'

const named = (...names: string[]) => names.map((name) => ({ recordId: name.toLowerCase(), name }))
const inOrder = (names: string[], order: string[]) =>
  inOrderOfProfile(named(...names), order, ({ name }) => name, 'es').map(({ name }) => name)

it('keeps the order of the profile, and puts what it does not list after it by name', () => {
  expect(inOrder(['Salud', 'Asilo', 'Ñandú', 'Género', 'Educación'], ['género', 'asilo'])).toEqual([
    'Género',
    'Asilo',
    'Educación',
    'Ñandú',
    'Salud',
  ])
})

it('is the order of names where the profile lists nothing, or only what is not there', () => {
  expect(inOrder(['Beta', 'Álfa'], ['gamma'])).toEqual(['Álfa', 'Beta'])
})

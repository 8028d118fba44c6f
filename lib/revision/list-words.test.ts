import { expect, test } from 'vitest'
import { searchable, sought } from './list-words.ts'

/** Whether a row of these texts is found, as the list asks Postgres. */
const finds = (q: string, ...texts: string[]) => sought(q).every((word) => searchable(texts).includes(word))

test('a row is found by each of its words, in any order, whatever their case and accents', () => {
  expect(finds('bogota REUNIÓN', 'Reunión técnica', 'Bogotá')).toBe(true)
  expect(finds('reunion lima', 'Reunión técnica', 'Bogotá')).toBe(false)
})

test('a word is found within a longer one', () => {
  expect(finds('migra', 'Inmigración')).toBe(true)
})

test('a word of one or two letters is found where a word begins', () => {
  expect(finds('pe', 'Perú')).toBe(true)
  expect(finds('ii', 'Quito II')).toBe(true)
  expect(finds('ru', 'Perú')).toBe(false)
})

test('signs keep words apart and are not searched for', () => {
  expect(finds('covid 19', 'COVID-19')).toBe(true)
  expect(finds('covid-19', 'Covid 19')).toBe(true)
  expect(finds('“quito”', 'Declaración de Quito')).toBe(true)
  expect(sought(' — % _ ')).toEqual([])
})

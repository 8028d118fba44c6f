import { expect, it } from 'vitest'
import { totalInWords } from './participants.tsx'

const counted = (...counts: (number | null)[]) => counts.map((headCount) => ({ headCount }))

it('says how many took part, and how many people that makes', () => {
  expect(totalInWords(counted(4, 1), 'en')).toBe('2 participants · 5 people in all')
  expect(totalInWords(counted(1), 'es')).toBe('1 participante · 1 persona en total')
})

it('says for how many the count holds, where it does not for all', () => {
  expect(totalInWords(counted(4, null, 3), 'en')).toBe('3 participants · 7 people, counted for 2 of 3')
  expect(totalInWords(counted(4, null), 'pt')).toBe('2 participantes · 4 pessoas, com dado de 1 de 2')
})

it('says nothing of people where nobody counted them', () => {
  expect(totalInWords(counted(null, null), 'es')).toBe('2 participantes')
})

import { expect, it } from 'vitest'
import { listInWords } from './list.ts'

it('joins words as each language does', () => {
  expect(listInWords(['resumen', 'agenda', 'resultados'], 'es')).toBe('resumen, agenda y resultados')
  expect(listInWords(['summary', 'agenda', 'outcomes'], 'en')).toBe('summary, agenda and outcomes')
  expect(listInWords(['resumo', 'agenda', 'resultados'], 'pt')).toBe('resumo, agenda e resultados')
  expect(listInWords(['resultados'], 'es')).toBe('resultados')
})

import { describe, expect, it } from 'vitest'
import { readIn } from './localized.ts'

describe('a text in several languages', () => {
  it('is read in the reader’s own', () => {
    expect(readIn({ es: 'Reunión', en: 'Meeting', pt: 'Reunião' }, 'pt')).toEqual({ text: 'Reunião', lang: 'pt' })
  })

  it('falls back to Spanish, then English, then Portuguese, and says which', () => {
    expect(readIn({ es: 'Reunión', en: 'Meeting', pt: '' }, 'pt')).toEqual({ text: 'Reunión', lang: 'es' })
    expect(readIn({ es: '', en: 'Meeting', pt: '' }, 'pt')).toEqual({ text: 'Meeting', lang: 'en' })
    expect(readIn({ es: '', en: '', pt: 'Reunião' }, 'en')).toEqual({ text: 'Reunião', lang: 'pt' })
  })

  it('is empty, in the reader’s language, where no language has it', () => {
    expect(readIn({ es: '', en: '', pt: '' }, 'en')).toEqual({ text: '', lang: 'en' })
  })
})

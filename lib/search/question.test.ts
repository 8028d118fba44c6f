import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestQuestion, readQuestion, tidyQuestion } from './question.ts'

/** As one line: phrases in quotation marks, what is unwanted after a minus. */
function read(typed: string): string {
  const { wanted, unwanted } = readQuestion(typed)
  const term = ({ text, isPhrase }: { text: string; isPhrase: boolean }) => (isPhrase ? `"${text}"` : text)
  return [...wanted.map(term), ...unwanted.map((each) => `-${term(each)}`)].join(' ')
}

describe('a question', () => {
  it.each([
    ['reunión  Bogotá', 'reunión Bogotá'],
    ['"grupo de trabajo" educación', '"grupo de trabajo" educación'],
    ['“grupo de trabajo”', '"grupo de trabajo"'],
    ['«hoja de ruta» -Chile', '"hoja de ruta" -Chile'],
    ['Chile -"plan de acción"', 'Chile -"plan de acción"'],
    ['"not closed', '"not closed"'],
    ['Quito - Lima', 'Quito Lima'],
    ['co-chair inter-regional', 'co-chair inter-regional'],
    ['-Chile', '-Chile'],
    ['--Chile', '-Chile'],
    ['word"quoted part"', 'word quoted part'],
    ['!!! & | ( ) : * <->', ''],
    ['"" -"" -', ''],
    ['a:* & b', 'a:* b'],
    ['', ''],
  ])('%j is read as %j', (typed, terms) => {
    expect(read(typed)).toBe(terms)
  })

  it('is kept without control characters and short', () => {
    expect(tidyQuestion(' a\u0000b\n\tc\u200b ')).toBe('a b c')
    expect(tidyQuestion('é'.repeat(1000))).toHaveLength(longestQuestion)
    expect(readQuestion('a '.repeat(500)).wanted.length).toBeLessThanOrEqual(16)
  })

  it('has one tidy form, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const tidy = tidyQuestion(typed)
        expect(tidyQuestion(tidy)).toBe(tidy)
        expect(tidy).not.toContain('\u0000')
      }),
    )
  })
})

import { expect, it } from 'vitest'
import { answerOfAll } from './together.ts'

it('takes one yes for a yes, and a no only where nobody says otherwise', () => {
  expect(answerOfAll(['unknown', 'no', 'yes'])).toBe('yes')
  expect(answerOfAll(['unknown', 'no'])).toBe('no')
})

it('is unknown where nothing is recorded, or no membership is', () => {
  expect(answerOfAll(['unknown'])).toBe('unknown')
  expect(answerOfAll([])).toBe('unknown')
})

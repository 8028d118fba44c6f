import { expect, it } from 'vitest'
import { countOfStates, foundersAmong } from './counts.ts'

const state = { isTerritory: false }
const territory = { isTerritory: true }

it('counts territories apart from states', () => {
  expect(countOfStates('member', [state, state], 'en')).toBe('2 member states')
  expect(countOfStates('observer', [state, territory], 'es')).toBe('1 Estado observador y 1 territorio')
})

it('counts a state that founded the process once, however many memberships it has had', () => {
  const member = (iso2: string, founding: 'yes' | 'no') => ({ type: 'state' as const, iso2, founding })
  expect(foundersAmong([member('CL', 'yes'), member('CL', 'yes'), member('GY', 'no'), member('PE', 'yes')])).toBe(2)
})

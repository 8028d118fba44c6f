import { expect, it } from 'vitest'
import { belowFloors } from './floors.ts'

const floors = { next: '16.4.6' }
const holding = (version: string) => belowFloors(floors, { 'node_modules/next': { version } })

it('takes the floor and what is above it', () => {
  for (const version of ['16.4.6', '16.4.10', '16.10.0', '17.0.0', '17.0.0-rc.1']) expect(holding(version)).toEqual([])
})

it('names what is below, a pre-release of the floor too', () => {
  for (const version of ['16.4.5', '16.3.99', '9.9.9', '16.4.6-canary.3']) {
    expect(holding(version)).toEqual([`node_modules/next is ${version}; 16.4.6 or newer is asked for.`])
  }
})

it('looks at every copy, those inside other packages too', () => {
  const packages = {
    'node_modules/next': { version: '16.4.6' },
    'node_modules/x/node_modules/next': { version: '15.0.0' },
  }
  expect(belowFloors(floors, packages)).toEqual([
    'node_modules/x/node_modules/next is 15.0.0; 16.4.6 or newer is asked for.',
  ])
})

it('names what is missing', () => {
  expect(belowFloors(floors, { 'node_modules/next-auth': { version: '99.0.0' } })).toEqual([
    'next is not installed; 16.4.6 or newer is asked for.',
  ])
})

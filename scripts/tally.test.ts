import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { single, sum, tallyOf, tallyOfPlaywright, tallyOfVitest } from './tally.ts'

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] }

it('counts a test file that broke before its first test', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{}] },
  ]
  expect(tallyOfVitest({ ...vitest, testResults })).toEqual({ passed: 3, failed: 1, skipped: 1 })
})

it('counts a flaky browser test and an error outside of any test as failures', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
  expect(tallyOfPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 })
})

it('adds up', () => {
  expect(sum([single(true), single(false), { passed: 2, failed: 0, skipped: 1 }])).toEqual({
    passed: 3,
    failed: 1,
    skipped: 1,
  })
  expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
})

describe('a runner that is not to be believed', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'secretariat-tally-'))
    writeFileSync(join(folder, 'report.json'), JSON.stringify(vitest))
    writeFileSync(join(folder, 'empty.json'), JSON.stringify({ ...vitest, numPassedTests: 0 }))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each([
    ['wrote no report', 'missing.json', true],
    ['ended badly though nothing failed', 'report.json', false],
    ['ran nothing at all', 'empty.json', true],
  ])('counts as a failure when it %s', (_, file, endedWell) => {
    expect(tallyOf(join(folder, file), tallyOfVitest, endedWell).failed).toBe(1)
  })

  it('is believed otherwise', () => {
    expect(tallyOf(join(folder, 'report.json'), tallyOfVitest, true)).toEqual({ passed: 3, failed: 0, skipped: 1 })
  })
})

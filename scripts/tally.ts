import { existsSync, readFileSync } from 'node:fs'

/** How many checks or tests passed and failed, and how many did not run. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }

export function sum(tallies: Tally[]): Tally {
  return tallies.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
    }),
    nothing,
  )
}

/** A check that is one thing: it passed or it failed. */
export const single = (passed: boolean): Tally => ({ ...nothing, ...(passed ? { passed: 1 } : { failed: 1 }) })

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** From vitest's JSON report. A file that failed before its first test counts as one failure. */
export function tallyOfVitest(report: VitestReport): Tally {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** From Playwright's JSON report. A test that passed only when it was tried again counts as a failure, and so does an error outside of any. */
export function tallyOfPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}

/** Reads a runner's report. A runner that wrote none, or ended badly with a report that shows no failure, counts as one failure. */
export function tallyOf<Report>(file: string, read: (report: Report) => Tally, endedWell: boolean): Tally {
  const tally = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8')) as Report) : nothing
  return tally.failed === 0 && (!endedWell || tally.passed === 0) ? { ...tally, failed: 1 } : tally
}

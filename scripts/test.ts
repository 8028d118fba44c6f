import { type SpawnOptions, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeCluster } from '../lib/db/embedded-place.ts'
import { build } from './build.ts'
import { belowFloors } from './floors.ts'
import { root } from './own-node.mjs'
import { single, sum, type Tally, tallyOf, tallyOfPlaywright, tallyOfVitest } from './tally.ts'

interface Step {
  name: string
  run: () => Promise<Tally>
}

const scratch = mkdtempSync(join(tmpdir(), 'secretariat-test-'))
const sources = ['app', 'components', 'lib', 'prisma', 'scripts', 'e2e', 'server.ts']
const { TEST_DATABASE_URL, ...environment } = process.env

/** Of the check that needs a database: never the one that somebody works with. */
const dataDir = join(scratch, 'data')

/** Who may do what is decided by the application, on whatever database: FULL=1 tries it on both. */
const matrix = environment.FULL ? [] : ['lib/auth/access.integration.test.ts']

const steps: Step[] = [
  { name: 'Database client', run: makeClient },
  check('Style and format', 'biome', ['ci', '--colors=off', '.']),
  check('Import law', 'depcruise', ['--config', '.dependency-cruiser.cjs', ...sources]),
  check('Types of pages', 'next', ['typegen']),
  check('Types', 'tsc', ['--noEmit']),
  { name: 'Floors of versions', run: async () => judged(belowFloors()) },
  check('Dead code', 'knip', ['--no-progress']),
  check('Migrations make the schema', 'node', [
    ...['scripts/prisma.mjs', 'migrate', 'diff', '--exit-code'],
    ...['--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema'],
  ]),
  vitest('Unit tests', 'unit'),
  vitest('Integration tests on the embedded Postgres', 'integration'),
  ...(TEST_DATABASE_URL
    ? [vitest('Integration tests on TEST_DATABASE_URL', 'integration', { env: { TEST_DATABASE_URL }, without: matrix })]
    : []),
  { name: 'End-to-end tests in a browser', run: endToEnd },
]

/**
 * Runs every step, the later ones too when one fails. The last line says how many checks and tests passed and failed; the exit code is 1
 * where one failed. FULL=1 runs races, fuzzing and sweeps at their whole size.
 */
export async function test(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => giveUp(signal))
  process.on('disconnect', () => giveUp('SIGHUP'))
  const tallies: [string, Tally][] = []
  try {
    for (const { name, run } of steps) {
      console.info(name)
      const started = performance.now()
      const tally = await run()
      tallies.push([name, tally])
      console.info(`  ${inWords(tally)} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
    }
  } finally {
    clearUp()
  }
  const total = sum(tallies.map(([, tally]) => tally))
  for (const [name, { failed }] of tallies) if (failed) console.error(`Failed: ${name} (${failed})`)
  if (total.skipped) console.info(`${total.skipped} skipped`)
  console.info(`${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed ? 1 : 0)
}

function clearUp(): void {
  removeCluster(dataDir)
  rmSync(scratch, { recursive: true, force: true })
}

async function makeClient(): Promise<Tally> {
  try {
    await build({ say: () => {}, started: () => {} }, { withPages: false })
    return single(true)
  } catch (error) {
    return judged([error instanceof Error ? error.message : String(error)])
  }
}

/** One of the project's own commands as one check, silent unless it fails. */
function check(name: string, command: string, args: string[]): Step {
  return {
    name,
    run: async () => {
      // No database of the environment takes part: a check is of the sources alone.
      const env = { ...environment, DATABASE_URL: '', MIGRATION_DATABASE_URL: '', DATA_DIR: dataDir }
      const { endedWell, output } = await running(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
      return judged(endedWell ? [] : [output.trim() || `${command} ended badly and said nothing.`])
    },
  }
}

function judged(problems: string[]): Tally {
  for (const problem of problems) console.error(problem)
  return single(problems.length === 0)
}

function vitest(
  name: string,
  project: string,
  { env = {}, without = [] }: { env?: Record<string, string>; without?: string[] } = {},
): Step {
  return {
    name,
    run: async () => {
      const report = join(scratch, `${nextName()}.json`)
      const args = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
      args.push(...without.flatMap((file) => ['--exclude', file]))
      const { endedWell } = await running('vitest', args, {
        env: { ...environment, ...env },
        stdio: ['ignore', 'inherit', 'inherit'],
      })
      return tallyOf(report, tallyOfVitest, endedWell)
    },
  }
}

async function endToEnd(): Promise<Tally> {
  const report = join(scratch, `${nextName()}.json`)
  const { endedWell } = await running('playwright', ['test', '--reporter=list,json'], {
    env: {
      ...environment,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      // What runs on the server alone is imported by fixtures too.
      NODE_OPTIONS: '--conditions=react-server',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return tallyOf(report, tallyOfPlaywright, endedWell)
}

let names = 0
const nextName = () => `report-${++names}`

/** Runs a command of node_modules/.bin and resolves when it has ended, with what it said where that was not shown. */
function running(
  command: string,
  args: string[],
  options: SpawnOptions,
): Promise<{ endedWell: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, ...options })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ endedWell: code === 0, output }))
  })
}

/** Ends with everything that was started: this process leads their group. */
function giveUp(signal: NodeJS.Signals): void {
  console.error(`Stopped by ${signal} before the end`)
  clearUp()
  process.removeAllListeners(signal)
  process.kill(-process.pid, signal)
}

const inWords = ({ passed, failed, skipped }: Tally) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`

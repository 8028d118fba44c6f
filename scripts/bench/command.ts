import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fromWhereTyped } from '../archive-file.ts'
import { openDatabase } from '../database.ts'
import { environmentOrTold } from '../environment.ts'
import { onDatabase } from '../on-database.ts'
import { root } from '../own-node.mjs'
import { Told } from '../told.ts'
import { administrator } from './administrator.ts'
import { type Row, table } from './figures.ts'

const usage = `npm run bench [-- --sizes 18,10000,100000] [--seconds 10] [--in <folder>] [--port 4700]
npm run bench -- --soak <seconds> [--sizes 18] …
npm run bench -- --build <meetings> --into <folder>`

interface Asked {
  sizes: number[]
  seconds: number
  soak: number | null
  folder: string
  port: number
}

/**
 * `npm run bench`: builds a record of each size where it is not built yet, starts the product on it, measures, and prints a table in
 * Markdown. With `--soak` it reads and publishes for so many seconds instead; with `--build` it builds alone.
 */
export async function bench(args: string[]): Promise<void> {
  try {
    const { build, into, ...rest } = read(args)
    if (build !== undefined) return await buildInto(build, into)
    await measureAll(rest, args)
    process.exit(0)
  } catch (error) {
    console.error(error instanceof Told ? error.message : error)
    process.exit(2)
  }
}

function read(args: string[]): Asked & { build?: number; into: string } {
  const text = { type: 'string' } as const
  const options = { sizes: text, seconds: text, soak: text, in: text, port: text, build: text, into: text }
  const whole = (value: string, least: number) => {
    if (!/^\d+$/.test(value) || Number(value) < least) throw new Told(usage)
    return Number(value)
  }
  try {
    const { values } = parseArgs({ args, options })
    const sizes = values.sizes ?? (values.soak ? '18' : '18,10000,100000')
    return {
      sizes: sizes.split(',').map((size) => whole(size, 18)),
      seconds: whole(values.seconds ?? '10', 1),
      soak: values.soak ? whole(values.soak, 2) : null,
      folder: fromWhereTyped(values.in ?? '.data/bench'),
      port: whole(values.port ?? '4700', 1),
      into: values.into ? fromWhereTyped(values.into) : '',
      ...(values.build && { build: whole(values.build, 18) }),
    }
  } catch {
    throw new Told(usage)
  }
}

/** Never the database that somebody works with. */
const onlyOf = (folder: string) => ({ DATA_DIR: folder, DATABASE_URL: '', MIGRATION_DATABASE_URL: '' })

async function buildInto(meetings: number, folder: string): Promise<never> {
  if (!folder) throw new Told(usage)
  Object.assign(process.env, onlyOf(folder))
  return onDatabase({ mayBeRunning: false }, async (database) => {
    const { build } = await import('./build.ts')
    await build(meetings, database)
    console.info(`To see it: DATA_DIR=${folder} npm start, as ${administrator.email} with "${administrator.password}"`)
    return 0
  })
}

async function measureAll(asked: Asked, args: string[]): Promise<void> {
  const rows: Row[] = []
  const beside: string[] = []
  for (const size of asked.sizes) {
    const folder = join(asked.folder, String(size))
    await builtInOwnProcess(size, folder)
    const told = await onProduct(folder, asked, size)
    rows.push(...told.rows)
    beside.push(...told.lines)
  }
  const when = new Date().toISOString().slice(0, 10)
  console.info(`\n\`npm run bench${args.length > 0 ? ` -- ${args.join(' ')}` : ''}\`, ${when}, ${machine()}\n`)
  if (rows.length > 0) console.info(`${table(rows)}\n`)
  console.info(beside.join('\n'))
}

/** A process builds one record: its database client is bound to one database. */
async function builtInOwnProcess(size: number, folder: string): Promise<void> {
  const args = ['--build', String(size), '--into', folder]
  const { SECRETARIAT_STARTER: _, ...env } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts/bench.mjs'), ...args], {
    env,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Told(`The record of ${size} meetings could not be built.`)
}

async function onProduct(folder: string, { seconds, soak, port }: Asked, size: number) {
  Object.assign(process.env, onlyOf(folder))
  const { startProduct } = await import('./product.ts')
  const { factsOf } = await import('./record-facts.ts')
  const say = (what: string) => console.error(`  ${what}`)
  console.error(`${size.toLocaleString('en')} meetings`)
  const product = await startProduct(folder, port)
  try {
    const { appUrl } = await openDatabase(environmentOrTold(), { mayBeRunning: true })
    const facts = await factsOf(appUrl)
    const of = `${facts.meetings.toLocaleString('en')} meetings`
    if (soak) {
      const { soak: run } = await import('./soak.ts')
      return { rows: [], lines: [`A soak at ${of}:`, '', await run(product, facts, soak), ''] }
    }
    const { measure } = await import('./measure.ts')
    const { rows, memory } = await measure(product, facts, { seconds, freePort: port + 1, say })
    const megabytes = (value: number | null) => (value === null ? 'unknown' : `${Math.round(value)} MB`)
    const lines = [
      `- Memory at ${of} (PSS): ${megabytes(memory.idle)} idle, ${megabytes(memory.loaded)} after the load`,
    ]
    return { rows, lines }
  } finally {
    await product.stop()
  }
}

/** On what it was measured. */
function machine(): string {
  const [first] = cpus()
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout.trim()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${first?.model.trim()}, ${memory} GB, Node ${process.versions.node}, commit ${commit || 'unknown'}`
}

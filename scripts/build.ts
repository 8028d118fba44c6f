import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../lib/process/guarded.mjs'
import { whileHolding } from './lock.ts'
import { root } from './own-node.mjs'
import { prisma } from './prisma-command.ts'
import { diskIsFull, saysDiskIsFull, Told } from './told.ts'

interface Watcher {
  /** Told each step as it begins. */
  say: (step: string) => void
  /** Given what runs, so that it can be ended. */
  started: (child: ChildProcess) => void
}

interface Product {
  name: string
  /** The files that it is made from. */
  sources: string[]
  /** Holds their hash. Written last, so that what was cut short is made again. */
  stamp: string
  command: { file: string; args: string[]; env: Record<string, string> }
}

const client: Product = {
  name: 'Making the database client',
  sources: ['prisma/schema/*.prisma', 'package-lock.json'],
  stamp: 'lib/db/generated/.made-from',
  command: prisma(['generate']),
}

const pages: Product = {
  name: 'Building the pages',
  sources: [
    '{app,components,lib}/**/*.{ts,tsx,mjs,css,json}',
    'prisma/schema/*.prisma',
    '{package-lock.json,next.config.ts,postcss.config.mjs,tsconfig.json}',
  ],
  stamp: '.next/made-from',
  command: { file: join(root, 'node_modules/next/dist/bin/next'), args: ['build'], env: { NODE_ENV: 'production' } },
}

/** Makes Prisma's client and, unless left out, the pages: each where one of its sources changed since. Two starts at once take turns. */
export async function build(watcher: Watcher, { withPages }: { withPages: boolean }): Promise<void> {
  const products = withPages ? [client, pages] : [client]
  if (products.every(isUpToDate)) return
  await whileHolding(join(root, 'node_modules/.building'), async () => {
    for (const product of products) if (!isUpToDate(product)) await make(product, watcher)
  })
}

function isUpToDate({ stamp, sources }: Product): boolean {
  const file = join(root, stamp)
  return existsSync(file) && readFileSync(file, 'utf8') === hashOf(sources)
}

async function make({ name, sources, stamp, command }: Product, { say, started }: Watcher): Promise<void> {
  say(name)
  const hash = hashOf(sources)
  rmSync(join(root, stamp), { force: true })
  const env = { ...process.env, ...command.env }
  const { code, out, err } = await run(process.execPath, [command.file, ...command.args], { cwd: root, env, started })
  if (code === 0) return writeFileSync(join(root, stamp), hash)
  const said = `${out.trim()}\n${err.trim()}`.trim()
  throw saysDiskIsFull(said) ? diskIsFull(root) : new Told(`${name} failed:\n${said}`)
}

/** A hash over the names and bytes of files, so that any change of either is one of it. */
function hashOf(patterns: string[]): string {
  const hash = createHash('sha256')
  const exclude = (name: string) => /\.test\.tsx?$/.test(name) || name.endsWith('generated')
  for (const file of globSync(patterns, { cwd: root, exclude }).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

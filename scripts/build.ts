import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Told } from './database.ts'
import { root } from './own-node.mjs'

const stamps = {
  client: join(root, 'lib/db/generated/.made-from'),
  build: join(root, '.next/.built-from'),
}

/** A hash over the names and bytes of files, so that any change of either is one of it. */
function hashOf(patterns: string[]): string {
  const hash = createHash('sha256')
  const files = globSync(patterns, {
    cwd: root,
    exclude: (name) => name.endsWith('.test.ts') || name.includes('lib/db/generated'),
  })
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

const madeFrom = (stamp: string) => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : '')

/** Makes Prisma's client where the schema changed since it was made. */
export function generateClient(say: (step: string) => void): void {
  const hash = hashOf(['prisma/schema/*.prisma', 'package-lock.json'])
  if (madeFrom(stamps.client) === hash) return
  say('Making the database client')
  run([join(root, 'scripts/prisma.mjs'), 'generate'])
  writeFileSync(stamps.client, hash)
}

/** Builds the pages where a source changed since they were built. The stamp is written last: a build that was cut short is made again. */
export function build(say: (step: string) => void): void {
  const hash = hashOf([
    '{app,components,lib}/**/*.{ts,tsx,css,json}',
    'prisma/schema/*.prisma',
    '{package-lock.json,next.config.ts,postcss.config.mjs,tsconfig.json}',
  ])
  if (madeFrom(stamps.build) === hash) return
  say('Building the pages')
  rmSync(stamps.build, { force: true })
  run([join(root, 'node_modules/next/dist/bin/next'), 'build'])
  writeFileSync(stamps.build, hash)
}

function run(args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status === 0) return
  const said = `${stdout}\n${stderr}`.trim()
  throw new Told(/ENOSPC|no space left/i.test(said) ? 'The disk is full: free some space, then start again.' : said)
}

#!/usr/bin/env node
// `npm run prisma -- <arguments>`: Prisma's command line with the schema engine that comes from packages, so that nothing is downloaded.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root, runOnOwnNode } from './own-node.mjs'

await runOnOwnNode(import.meta.filename)
const args = process.argv.slice(2)
const offline = ['generate', 'format', 'validate', 'version', '--version', '-v', '--help', '-h', undefined]
const withDatabase = !offline.includes(args[0]) && !process.env.DATABASE_URL
const { openDatabase } = await import('./database.ts')
const database = withDatabase ? await openDatabase() : null
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/prisma/build/index.js'), ...args], {
  cwd: process.cwd(),
  stdio: 'inherit',
  env: {
    ...process.env,
    ...(database ? { DATABASE_URL: database.ownerUrl } : {}),
    PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'scripts/schema-engine.mjs'),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
})
await database?.close()
process.exit(status ?? 1)

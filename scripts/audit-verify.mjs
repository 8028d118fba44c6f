#!/usr/bin/env node
// `npm run audit:verify`: walks the audit trail's chain, on the database of the environment or the embedded one, running or not.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root, runOnOwnNode } from './own-node.mjs'

await runOnOwnNode(import.meta.filename)
const { openDatabase } = await import('./database.ts')
const { environmentOrTold } = await import('./environment.ts')
const open = async () => openDatabase(environmentOrTold(), { mayBeRunning: true })
const database = await open().catch((error) => {
  console.error(error.message)
  process.exit(2)
})
const { status } = spawnSync(process.execPath, ['--conditions=react-server', join(root, 'scripts/audit-verify.ts')], {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: database.appUrl },
})
await database.close()
process.exit(status ?? 2)

#!/usr/bin/env node
// `npm run check`: walks the whole database and says where it contradicts itself, on that of the environment or the embedded one, running or not.
import { runOnOwnNode } from './own-node.mjs'

await runOnOwnNode(import.meta.filename, ['--conditions=react-server'])
const { onDatabase } = await import('./on-database.ts')
await onDatabase({ mayBeRunning: true }, async ({ appUrl }) => (await import('./check.ts')).check(appUrl))

#!/usr/bin/env node
// `npm run backup [-- file]`: database and files, as they are at one moment, in one archive. The product may go on running.
import { runOnOwnNode } from './own-node.mjs'

await runOnOwnNode(import.meta.filename)
const { backUp } = await import('./backup.ts')
await backUp(process.argv.slice(2))

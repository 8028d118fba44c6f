#!/usr/bin/env node
// `npm run bench`: builds a record of any size, and measures the product on it.
import { runOnOwnNode } from './own-node.mjs'

await runOnOwnNode(import.meta.filename, ['--conditions=react-server'])
const { bench } = await import('./bench/command.ts')
await bench(process.argv.slice(2))

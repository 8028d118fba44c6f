#!/usr/bin/env node
// `npm start` and `npm run dev`: everything from a fresh clone to a server that answers.
import { runOnOwnNode } from './own-node.mjs'

await runOnOwnNode(import.meta.filename)
const { start } = await import('./start.ts')
await start({ dev: process.argv.includes('--dev') })

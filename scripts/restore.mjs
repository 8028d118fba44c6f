#!/usr/bin/env node
// `npm run restore -- file`: an archive of `npm run backup` into an empty database and folder, all of it or nothing.
import { runOnOwnNode } from './own-node.mjs'

await runOnOwnNode(import.meta.filename, ['--conditions=react-server'])
const { restore } = await import('./restore.ts')
await restore(process.argv.slice(2))

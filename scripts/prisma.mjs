#!/usr/bin/env node
// `npm run prisma -- <arguments>`: Prisma's command line with the schema engine that comes from packages, so that nothing is downloaded.
import { runOnOwnNode } from './own-node.mjs'

await runOnOwnNode(import.meta.filename)
const { runPrisma } = await import('./prisma.ts')
await runPrisma(process.argv.slice(2))

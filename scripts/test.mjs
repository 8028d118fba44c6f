#!/usr/bin/env node
// `npm test`: every check and every test. Says each step as it begins, runs them all, and ends with `N passed, N failed`.
import { runOnOwnNode } from './own-node.mjs'

await runOnOwnNode(import.meta.filename)
const { test } = await import('./test.ts')
await test()

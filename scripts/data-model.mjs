#!/usr/bin/env node
// `npm run data-model`: draws docs/data-model.md from the schema.
import { writeFileSync } from 'node:fs'
import { runOnOwnNode } from './own-node.mjs'

await runOnOwnNode(import.meta.filename)
const { dataModel, dataModelFile } = await import('./data-model.ts')
writeFileSync(dataModelFile, dataModel())

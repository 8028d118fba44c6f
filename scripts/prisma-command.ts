import { join } from 'node:path'
import { root } from './own-node.mjs'

/** Prisma's command line with the schema engine that comes from packages, so that nothing is downloaded: a script for Node and what it needs. */
export function prisma(args: string[]): { file: string; args: string[]; env: Record<string, string> } {
  return {
    file: join(root, 'node_modules/prisma/build/index.js'),
    args,
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'scripts/schema-engine.mjs'),
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  }
}

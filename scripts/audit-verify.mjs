#!/usr/bin/env node
// `npm run audit:verify`: walks the audit trail's chain, on the database of the environment or the embedded one, running or not.
import { runOnOwnNode } from './own-node.mjs'

await runOnOwnNode(import.meta.filename, ['--conditions=react-server'])
const { onDatabase } = await import('./on-database.ts')
await onDatabase({ mayBeRunning: true }, async () => (await import('./audit-verify.ts')).auditVerify())

// Run as a process of its own by check.ts: prints what keeps the file that it is given from being kept, or nothing.
import { readFileSync } from 'node:fs'
import { verdictOn } from './verdict.ts'

process.stdout.write((await verdictOn(readFileSync(process.argv[2] ?? ''))) ?? '')

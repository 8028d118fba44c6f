// Run as a process of its own by ../search-files.ts: is told on its input which words, and which files with their places, and prints a
// line for each file: its id and the verdict.
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { Wanted } from '../words.ts'
import { verdictOn } from './holds.ts'

const { spellings, files } = JSON.parse(await text(process.stdin)) as {
  spellings: string[]
  files: { id: string; path: string }[]
}
const wanted = new Wanted(spellings)
for (const { id, path } of files) {
  let verdict: string
  try {
    verdict = verdictOn(readFileSync(path), wanted)
  } catch (error) {
    // Removed meanwhile: there is nothing to find.
    verdict = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'clean' : 'unread'
  }
  process.stdout.write(`${id} ${verdict}\n`)
}

import 'server-only'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { filesFolder, pathOf, storedFiles } from '#lib/file/store.ts'
import type { Progress } from './scan.ts'

export interface SearchedFiles {
  files: number
  /** Ids of those that hold the words. */
  holding: Set<string>
  /** Ids of those of which a part could not be looked through. */
  unread: Set<string>
}

/** Milliseconds that one file may take. */
const longest = 60_000

/**
 * Searches the bytes of every file in the store, whether it has a row or not: as they are, what their streams unpack to, and what the
 * strings in them say. Text in a scanned picture, or in a font that does not say its letters, cannot be read. What strangers made is
 * read in processes of their own, that can read the store and nothing else and are told the words on their input, which no list of
 * processes shows; one that ends early leaves its file `unread` and the next goes on after it.
 */
export async function searchFiles(spellings: readonly string[], progress: Progress = () => {}): Promise<SearchedFiles> {
  const stored = (await storedFiles()).map(({ id }) => id)
  const searched = { files: stored.length, holding: new Set<string>(), unread: new Set<string>() }
  let done = 0
  while (done < stored.length) {
    for await (const [id, verdict] of verdicts(spellings, stored.slice(done))) {
      if (verdict === 'holds') searched.holding.add(id)
      if (verdict === 'unread') searched.unread.add(id)
      progress(++done, stored.length)
    }
    const next = stored[done]
    if (next) {
      searched.unread.add(next)
      progress(++done, stored.length)
    }
  }
  return searched
}

async function* verdicts(spellings: readonly string[], ids: string[]): AsyncGenerator<[id: string, verdict: string]> {
  // The server runs where the project is (scripts/start.ts).
  const at = (path: string) => join(process.cwd(), path)
  const readable = [filesFolder(), at('lib/redaction/*'), at('lib/i18n/fold.ts'), at('package.json')]
  const child = spawn(
    process.execPath,
    [
      '--permission',
      ...readable.map((path) => `--allow-fs-read=${path}`),
      '--max-old-space-size=768',
      at('lib/redaction/file/search.ts'),
    ],
    { env: { NODE_ENV: 'production' }, stdio: ['pipe', 'pipe', 'ignore'] },
  )
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  failed.catch(() => {})
  let patience = setTimeout(() => child.kill('SIGKILL'), longest)
  // Where it ends before it has read everything.
  child.stdin.on('error', () => {})
  child.stdin.end(JSON.stringify({ spellings, files: ids.map((id) => ({ id, path: pathOf(id) })) }))
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      clearTimeout(patience)
      patience = setTimeout(() => child.kill('SIGKILL'), longest)
      const [id = '', verdict = ''] = line.split(' ')
      yield [id, verdict]
    }
    if (child.pid === undefined) await failed
  } finally {
    clearTimeout(patience)
    child.kill('SIGKILL')
  }
}

import 'server-only'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import type { FileProblem } from './verdict.ts'

/** Milliseconds and megabytes that a check may take. An ordinary file of 25 MB takes a second and 120 MB. */
const most = { time: 20_000, memory: 256 }

const problems: readonly string[] = ['fileEmpty', 'fileNotPdf', 'fileEncrypted', 'fileBroken', 'fileActive']

/**
 * What keeps a file from being kept; null where nothing does. What strangers made is parsed in a process of its own, which can read that
 * file and nothing else, write nothing, start nothing, and is ended when it takes too long or too much: then the file counts as broken.
 */
export function checkPdf(path: string): Promise<FileProblem | null> {
  // The server runs where the project is (scripts/start.ts).
  const here = join(process.cwd(), 'lib/file/pdf')
  const args = [
    '--permission',
    `--allow-fs-read=${path}`,
    `--allow-fs-read=${join(here, '*')}`,
    `--allow-fs-read=${join(process.cwd(), 'package.json')}`,
    `--max-old-space-size=${most.memory}`,
    join(here, 'check-file.ts'),
    path,
  ]
  return new Promise((resolve, reject) => {
    const limits = {
      timeout: most.time,
      killSignal: 'SIGKILL',
      maxBuffer: 1024,
      env: { NODE_ENV: 'production' },
    } as const
    execFile(process.execPath, args, limits, (error, said) => {
      if (error?.code === 'ENOENT' || error?.code === 'EAGAIN') reject(error)
      else if (error) resolve('fileBroken')
      else resolve(problems.includes(said) ? (said as FileProblem) : null)
    })
  })
}
